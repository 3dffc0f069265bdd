type Count =
  | 'rows'
  | 'customersCreated'
  | 'customersChanged'
  | 'supplyPointsCreated'
  | 'contractVersionsCreated'
  | 'contractVersionsChanged';

type ImportReport = Readonly<Record<Count, number>> & {
  /** Headers that the sheet has and the catalogue has not; they were left out. */
  readonly unknownColumns: readonly string[];
};

/** What an import says of itself; what it does not say is none. */
export function reportOf(result: unknown): ImportReport {
  const said = (typeof result === 'object' && result !== null ? result : {}) as Readonly<Record<string, unknown>>;
  const count = (name: string) => (typeof said[name] === 'number' ? said[name] : 0);
  const unknown = Array.isArray(said['unknownColumns']) ? said['unknownColumns'] : [];
  return {
    rows: count('rows'),
    customersCreated: count('customersCreated'),
    customersChanged: count('customersChanged'),
    supplyPointsCreated: count('supplyPointsCreated'),
    contractVersionsCreated: count('contractVersionsCreated'),
    contractVersionsChanged: count('contractVersionsChanged'),
    unknownColumns: unknown.filter((name): name is string => typeof name === 'string'),
  };
}

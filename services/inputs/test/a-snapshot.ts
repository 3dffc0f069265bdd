/** A service of a snapshot; what is not said is a residential service of level 1 read by hand. */
export interface SnapshotService {
  readonly point: string;
  readonly operator?: string;
  readonly level?: number;
  readonly ownership?: 'operator' | 'shared' | 'user' | null;
  readonly consumerClass?: string;
  readonly stratum?: number | null;
  readonly metering?: 'manual' | 'telemetered';
  /** False: no contract is in force in the month. */
  readonly inForce?: boolean;
}

const text = (value: string | null | undefined) =>
  value === null || value === undefined ? 'CAST(NULL AS VARCHAR)' : `'${value}'`;

/** A SELECT of the columns of a snapshot that inputs look at, one row per service, ordinals from 1. */
export function aSnapshot(services: readonly SnapshotService[]): string {
  const rows = services.map(
    (
      {
        point,
        operator = 'CEDENAR',
        level = 1,
        ownership = 'operator',
        consumerClass = 'residential',
        stratum = 1,
        metering = 'manual',
        inForce = true,
      },
      i,
    ) =>
      `SELECT ${i + 1} AS ordinal, ${text(point)} AS supply_point_code, ${inForce ? '1' : 'CAST(NULL AS INTEGER)'} AS segment, ${text(metering)} AS metering,
            ${text(operator)} AS network_operator, ${level} AS voltage_level, ${text(ownership)} AS asset_ownership, ${text(consumerClass)} AS consumer_class,
            CAST(${stratum ?? 'NULL'} AS INTEGER) AS stratum`,
  );
  return rows.join(' UNION ALL ');
}

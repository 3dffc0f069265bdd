import { LINKS, NODES, type Flow, type FlowLink } from '../src/screens/dashboard/flow.js';

const COLUMNS = [0, 1, 1, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8];

/** A flow that is conserved: nodes of the given links. For specs only. */
export function aFlow(links: readonly FlowLink[], states: Readonly<Record<string, string>> = {}): Flow {
  const into = (id: string) => links.filter(({ target }) => target === id).reduce((sum, { value }) => sum + value, 0);
  const out = (id: string) => links.filter(({ source }) => source === id).reduce((sum, { value }) => sum + value, 0);
  return {
    nodes: NODES.map((id, at) => {
      const total = id === 'population' ? out(id) : into(id);
      const resident = total - out(id);
      const state = states[id];
      return {
        id,
        column: COLUMNS[at] ?? 0,
        total,
        resident,
        states: state !== undefined && resident > 0 ? [{ code: state, count: resident }] : [],
        returns: 0,
      };
    }),
    links,
  };
}

export const EMPTY_FLOW = aFlow([]);

const VALUES: Readonly<Record<string, number>> = {
  'population>initial': 12_000,
  'population>no-cycle': 480,
  'initial>inputs': 12_000,
  'inputs>validation': 11_880,
  'validation>settlement': 11_700,
  'validation>excluded': 40,
  'settlement>approval': 11_100,
  'settlement>review': 500,
  'settlement>excluded': 60,
  'review>approval': 300,
  'review>excluded': 100,
  'approval>sending': 11_000,
  'approval>excluded': 20,
  'sending>invoiced': 10_900,
  'sending>rejected': 3,
};

/** 12,480 services, some in every node, three of them rejected; twelve settled again. */
export const FULL_FLOW: Flow = aFlow(
  [
    ...LINKS.flatMap(({ source, target }): FlowLink[] => {
      const value = VALUES[`${source}>${target}`];
      return value === undefined ? [] : [{ source, target, value, origin: 'initial' }];
    }),
    { source: 'population', target: 'resettlement', value: 12, origin: 'resettlement' },
    { source: 'resettlement', target: 'inputs', value: 8, origin: 'resettlement' },
    { source: 'resettlement', target: 'settlement', value: 4, origin: 'resettlement' },
    { source: 'inputs', target: 'validation', value: 8, origin: 'resettlement' },
    { source: 'validation', target: 'settlement', value: 8, origin: 'resettlement' },
    { source: 'settlement', target: 'approval', value: 12, origin: 'resettlement' },
  ],
  {
    inputs: 'awaiting-inputs',
    validation: 'validation-failed',
    settlement: 'settlement-failed',
    review: 'in-review',
    approval: 'settled',
    sending: 'unknown',
    rejected: 'rejected',
  },
);

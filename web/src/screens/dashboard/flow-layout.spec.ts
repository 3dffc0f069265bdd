import { describe, expect, it } from '@jest/globals';
import { NODES, type Flow, type FlowLink } from './flow.js';
import { BAR, layoutOf, stateRoomOf } from './flow-layout.js';
import { aFlow, EMPTY_FLOW, FULL_FLOW } from '../../../test/flow-samples.js';

const LABEL = 50;
const SIZE = { width: 1086, height: 304, label: LABEL };
const link = (source: string, target: string, value: number): FlowLink => ({
  source,
  target,
  value,
  origin: 'initial',
});
const figuresOf = (flow: Flow) => {
  const { bars, ribbons } = layoutOf(flow, SIZE);
  return [
    ...bars.flatMap(({ x, y, height, room }) => [x, y, height, room]),
    ...ribbons.flatMap(({ thickness, area, middle }) => [
      thickness,
      ...[...area.matchAll(/-?[\d.]+/g), ...middle.matchAll(/-?[\d.]+/g)].map(([figure]) => Number(figure)),
    ]),
  ];
};
const barOf = (flow: Flow, id: string) => layoutOf(flow, SIZE).bars.find((bar) => bar.id === id);

describe('layoutOf', () => {
  it.each<[string, Flow]>([
    ['an empty period', EMPTY_FLOW],
    ['no node at all', { nodes: [], links: [] }],
    ['one service', aFlow([link('population', 'no-cycle', 1)])],
    ['all services in one node', aFlow([link('population', 'initial', 12_480), link('initial', 'inputs', 12_480)])],
    ['everything at once', FULL_FLOW],
  ])('draws %s with numbers only, inside the panel', (_what, flow) => {
    const { bars, ribbons } = layoutOf(flow, SIZE);

    expect(figuresOf(flow).every(Number.isFinite)).toBe(true);
    expect(bars.map(({ id }) => id)).toEqual([...NODES]);
    expect(ribbons.map(({ link }) => link.value).includes(0)).toBe(false);
    for (const { x, y, height } of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + BAR).toBeLessThanOrEqual(SIZE.width);
      expect(y).toBeGreaterThanOrEqual(LABEL);
      expect(y + height).toBeLessThanOrEqual(SIZE.height + 0.001);
    }
  });

  it('keeps every node in its place across, whatever flows', () => {
    const across = (flow: Flow) => layoutOf(flow, SIZE).bars.map(({ x }) => x);

    expect(across(EMPTY_FLOW)).toEqual(across(FULL_FLOW));
    expect(across(aFlow([link('population', 'no-cycle', 1)]))).toEqual(across(FULL_FLOW));
  });

  it('draws widths linear, and the few so that they are seen', () => {
    const { ribbons } = layoutOf(FULL_FLOW, SIZE);
    const thick = (source: string, target: string) =>
      ribbons.find(({ link }) => link.source === source && link.target === target)?.thickness ?? 0;

    expect(thick('population', 'initial') / thick('initial', 'inputs')).toBeCloseTo(12_000 / 12_000, 5);
    expect(thick('population', 'no-cycle') / thick('population', 'initial')).toBeCloseTo(480 / 12_000, 5);
    expect(thick('sending', 'rejected')).toBe(1.5);
  });

  it('lets a badge go on to the next one at its height', () => {
    const resting = (...ids: readonly string[]): Flow => ({
      ...FULL_FLOW,
      nodes: FULL_FLOW.nodes.map((node) => ({
        ...node,
        states: ids.includes(node.id) ? [{ code: 'settled', count: 1 }] : [],
      })),
    });
    const roomOf = (flow: Flow) => {
      const layout = layoutOf(flow, SIZE);
      const bar = layout.bars.find(({ id }) => id === 'validation');
      return bar && { room: stateRoomOf(bar, layout), own: bar.room };
    };
    const [alone, besides] = [roomOf(resting('validation')), roomOf(resting('validation', 'settlement'))];

    expect(alone?.room).toBeCloseTo(2 * (alone?.own ?? 0));
    expect(besides?.room).toBeCloseTo(besides?.own ?? 0);
  });

  it('leaves room for the label above each bar of a column', () => {
    const columns = [
      ['initial', 'resettlement', 'no-cycle'],
      ['sending', 'excluded'],
      ['invoiced', 'rejected'],
    ];
    for (const column of columns) {
      const pairs = [EMPTY_FLOW, FULL_FLOW].flatMap((flow) =>
        column.slice(1).map((id, at) => [barOf(flow, column[at] ?? ''), barOf(flow, id)] as const),
      );
      for (const [above, below] of pairs)
        expect((below?.y ?? 0) - LABEL).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 0.001);
    }
  });

  it('leads every ribbon forward', () => {
    for (const { middle } of layoutOf(FULL_FLOW, SIZE).ribbons) {
      const [from, , ...rest] = [...middle.matchAll(/-?[\d.]+/g)].map(([figure]) => Number(figure));

      expect(rest.at(-2)).toBeGreaterThan(from ?? Infinity);
    }
  });
});

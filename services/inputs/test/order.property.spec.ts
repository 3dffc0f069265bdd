import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, integer, record, shuffledSubarray, uniqueArray } from 'fast-check';
import { present } from '@kantia/kernel/assert';
import { aSnapshot } from './a-snapshot.js';
import { InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

const SYSTEMS = ['S', 'T'] as const;
const DAYS = ['2025-06-04', '2026-02-01', '2026-02-10', '2026-02-20', '2026-03-01'] as const;
/** A file: complete sets of a system and day, each with one price. */
const file = uniqueArray(
  record({ system: constantFrom(...SYSTEMS), from: constantFrom(...DAYS), price: integer({ min: 1, max: 99 }) }),
  {
    minLength: 1,
    maxLength: 4,
    selector: ({ system, from }) => system + from,
  },
);
type File = readonly { readonly system: string; readonly from: string; readonly price: number }[];

const selectOf = (sets: File) =>
  sets
    .map(
      ({ system, from, price }, i) =>
        `SELECT ${i + 2} AS "row", 'E' AS network_operator, '${system}' AS electric_system, 'BT5B' AS tariff_option, 'ENERGIA' AS charge, NULL::VARCHAR AS rating,
           NULL::DECIMAL(18,6) AS range_from, NULL::DECIMAL(18,6) AS range_until, 'x' AS unit, ${price}::DECIMAL(24,10) AS "value", DATE '${from}' AS valid_from,
           NULL::VARCHAR AS resolution, '${from.slice(0, 7)}' AS "month"`,
    )
    .join(' UNION ALL ');

/** For each system the last file of each day; of those, the latest day up to the first of February and the days inside it. */
function naive(files: readonly File[]): readonly string[] {
  return SYSTEMS.flatMap((system) => {
    const priceOf = (from: string) =>
      files.flatMap((sets) => sets.filter((set) => set.system === system && set.from === from)).at(-1)?.price;
    const days = DAYS.filter((from) => from < '2026-03' && priceOf(from) !== undefined);
    const since = days.findLast((from) => from <= '2026-02-01') ?? '';
    return days.filter((from) => from >= since).map((from) => `${system} ${from} ${priceOf(from)}`);
  });
}

it('resolves the same sets and bytes, in whatever order files were read', async () => {
  const services = SYSTEMS.map((system) => ({
    point: system,
    operator: 'E',
    terms: { electric_system: system, tariff_option: 'BT5B', interconnected: 'false' },
  }));
  const snapshot = await lab.parquet(aSnapshot(services));
  await lab.load({
    kind: 'pe.register-readings',
    text: `punto_suministro;medidor;registro;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;factor\nS;M;EA;2026-01-31;0;2026-02-28;1;1`,
  });
  const [readings] = lab.inputs.acceptedInputs;
  const everywhere: File = SYSTEMS.map((system) => ({ system, from: '2025-06-04', price: 1 }));
  const arrangement = array(file, { minLength: 1, maxLength: 4 }).chain((files) => {
    const all = [everywhere, ...files];
    return record({
      files: constantFrom(all),
      order: shuffledSubarray(
        all.map((_, i) => i),
        { minLength: all.length },
      ),
    });
  });

  await assert(
    asyncProperty(arrangement, async ({ files, order }) => {
      const data = await Promise.all(files.map((sets) => lab.parquet(selectOf(sets))));
      const resolvedIn = async (indexes: readonly number[]) => {
        lab.clear();
        for (const i of indexes) {
          const [id, object] = [`00000000-0000-4000-9000-00000000000${i}`, present(data[i], 'each file has data')];
          const months = [...new Set(files[i]?.map(({ from }) => from.slice(0, 7)))];
          lab.accept({ id, kind: 'pe.tariff-sheet', version: i + 1, fileName: 'x', months, data: object });
        }
        lab.accept(present(readings, 'the readings are loaded'));
        return lab.resolve(snapshot, null, '2026-02', { country: 'PE', market: 'regulated' });
      };

      const [shuffled, straight] = [await resolvedIn(order), await resolvedIn(files.map((_, i) => i))];

      const columns = 'electric_system, valid_from, CAST("value" AS INTEGER) AS price';
      const rows = await lab.dataOf(shuffled, 'pe.tariff-sheet', columns);
      expect(rows.map((row) => `${row['electric_system']} ${row['valid_from']} ${row['price']}`)).toEqual(naive(files));
      expect(shuffled.data[0]).toEqual(straight.data[0]);
    }),
    { numRuns: 6 },
  );
});

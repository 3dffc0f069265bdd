import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, dictionary, integer } from 'fast-check';
import { present } from '@kantia/kernel/assert';
import { aSnapshot } from './a-snapshot.js';
import { InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

const POINTS = ['A', 'B', 'C', 'D'] as const;
const KIND = 'co.register-readings';
/** An upload: for each point that it has, how many rows (a meter change has two). */
const upload = dictionary(constantFrom(...POINTS), integer({ min: 1, max: 2 }), { minKeys: 1 });

const selectOf = (file: Readonly<Record<string, number>>, version: number) =>
  Object.entries(file)
    .flatMap(([point, rows]) => Array.from({ length: rows }, (_, i) => ({ point, meter: `${version}-${i}` })))
    .map(
      (
        { point, meter },
        i,
      ) => `SELECT ${i + 2} AS "row", '${point}' AS supply_point_code, '${meter}' AS meter, DATE '2026-01-31' AS previous_date,
      CAST(0 AS DECIMAL(18,6)) AS previous_reading, DATE '2026-02-28' AS "current_date", CAST(${version} AS DECIMAL(18,6)) AS current_reading, 'real' AS reading_type,
      CAST(NULL AS DECIMAL(18,6)) AS inductive_kvarh, CAST(NULL AS DECIMAL(18,6)) AS capacitive_kvarh, '2026-02' AS "month"`,
    )
    .join(' UNION ALL ');

it('resolves what a naive model resolves: for each point the rows of its last upload', async () => {
  const snapshot = await lab.parquet(
    aSnapshot(POINTS.map((point) => ({ point, consumerClass: 'commercial', stratum: null }))),
  );
  await lab.load({
    kind: 'co.unit-cost-components',
    text: 'operador_red;mes;nivel_tension;propiedad_activo;G;T;D;Cv;PR;R;COT\nCEDENAR;2026-02;1;operador;1;1;1;1;1;1;1',
  });
  const [components] = lab.inputs.acceptedInputs;

  await assert(
    asyncProperty(array(upload, { minLength: 1, maxLength: 4 }), async (files) => {
      lab.clear();
      lab.accept(present(components, 'the components are loaded'));
      for (const [i, file] of files.entries()) {
        const data = await lab.parquet(selectOf(file, i + 1));
        lab.accept({
          id: `00000000-0000-4000-9000-00000000000${i}`,
          kind: KIND,
          version: i + 1,
          fileName: 'x',
          months: ['2026-02'],
          data,
        });
      }

      const wave = await lab.resolve(snapshot);

      const expected = POINTS.flatMap((point, ordinal) => {
        const version = files.findLastIndex((file) => Object.hasOwn(file, point)) + 1;
        const rows = files[version - 1]?.[point] ?? 0;
        return Array.from({ length: rows }, (_, i) => ({ ordinal: ordinal + 1, meter: `${version}-${i}` }));
      });
      expect(await lab.dataOf(wave, KIND, 'ordinal, meter')).toEqual(expected);
      expect(wave.data[0]?.inputs.map(({ version }) => version)).toEqual(
        [...new Set(expected.map(({ meter }) => Number(meter[0])))].toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 15 },
  );
});

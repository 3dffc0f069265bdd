import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ScenarioRunner } from './scenario.js';

const CASES = fileURLToPath(new URL('../acceptance/cases/', import.meta.url));
const runner = new ScenarioRunner();
const scratch = mkdtempSync(join(tmpdir(), 'validation-'));
afterAll(async () => {
  await runner.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Codes of warnings and worse, by supply point. */
async function noticedIn(folder: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const outcomes = await runner.run(folder);
  return Object.fromEntries(
    [...outcomes].map(([point, outcome]) => {
      if (outcome.kind !== 'settled') throw new Error(`${point} is ${outcome.kind}`);
      return [point, [...outcome.validation.blocking, ...outcome.validation.warning]];
    }),
  );
}

describe('validation of frozen files', () => {
  it.each(readdirSync(CASES).map((name) => [name]))('has nothing to say of the acceptance case %s', async (name) => {
    const noticed = await noticedIn(join(CASES, name));

    expect(Object.keys(noticed).length).toBeGreaterThan(0);
    expect(Object.entries(noticed).filter(([, codes]) => codes.length > 0)).toEqual([]);
  });

  it('holds a profile against the register of its meter, which is frozen with it and not billed', async () => {
    const folder = join(scratch, 'control-register');
    cpSync(join(CASES, 'co-unregulated-indexed'), folder, { recursive: true });
    const header = 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura';
    const read = (kwh: number) => `${header}\nU01;MU01;2026-03-31;1000;2026-04-30;${1000 + kwh};REAL\n`;
    const file = join(folder, 'inputs', 'co.register-readings.csv');

    writeFileSync(file, read(120_000));
    expect(await noticedIn(folder)).toEqual({ U01: [] });
    writeFileSync(file, read(118_000));
    expect(await noticedIn(folder)).toEqual({ U01: ['validation.profile-register-differs'] });
  });

  it('compares readings with those of the month before, which change nothing that is billed', async () => {
    const name = 'co-regulated-cedenar-2026-02';
    const folder = join(scratch, name);
    cpSync(join(CASES, name), folder, { recursive: true });
    const header = 'punto_suministro;medidor;fecha_anterior;lectura_anterior;fecha_actual;lectura_actual;tipo_lectura';
    const january = ['A01;MA01;2025-12-31;900;2026-01-31;990;REAL', 'A02;MA02;2025-12-31;900;2026-01-31;1037;ESTIMADA'];
    writeFileSync(join(folder, 'inputs', 'co.register-readings@2026-01.csv'), [header, ...january, ''].join('\n'));
    const settled = async (of: string) =>
      [...(await runner.run(of))].map(([point, one]) => [point, one.kind === 'settled' ? one.resultHash : one.kind]);

    const outcomes = await runner.run(folder);
    const found = (point: string) => {
      const outcome = outcomes.get(point);
      return outcome?.kind === 'settled' ? [...outcome.validation.warning, ...outcome.validation.informative] : [];
    };

    expect(found('A01')).toContain('validation.reading-not-continued');
    expect(found('A02')).toContain('validation.estimate-replaced');
    expect(found('A02')).not.toContain('validation.reading-not-continued');
    expect(await settled(folder)).toEqual(await settled(join(CASES, name)));
  });
});

import type { Sql } from '@kantia/platform/postgres/sql';
import type { Attempt, Finding, FindingChange, Phase } from '../../domain/findings.js';

interface AttemptRow {
  readonly ordinal: number;
  readonly wave: number;
  readonly codes: readonly string[];
  readonly severities: readonly Finding['severity'][];
}

export async function attemptsOf(
  sql: Sql,
  key: { readonly cycleId: string; readonly phase: Phase },
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, Attempt>> {
  const rows = await sql<AttemptRow>(
    'select ordinal, wave, codes, severities from flow_attempt where cycle_id = $1 and phase = $2 and ordinal = any($3::integer[])',
    [key.cycleId, key.phase, ordinals],
  );
  return new Map(
    rows.map(({ ordinal, wave, codes, severities }) => [
      ordinal,
      {
        ordinal,
        wave,
        findings: codes.map((code, index) => ({ code, severity: severities[index] ?? 'informative' })),
      },
    ]),
  );
}

/** Arrays of arrays cannot be ragged: the codes of a service travel joined. */
export async function saveAttempts(
  sql: Sql,
  key: { readonly companyId: string; readonly cycleId: string; readonly phase: Phase },
  attempts: readonly Attempt[],
): Promise<void> {
  if (attempts.length === 0) return;
  await sql(
    `insert into flow_attempt (company_id, cycle_id, phase, ordinal, wave, codes, severities)
     select $1::uuid, $2::uuid, $3, told.ordinal, told.wave, string_to_array(told.codes, ','), string_to_array(told.severities, ',')
       from unnest($4::integer[], $5::integer[], $6::text[], $7::text[]) as told(ordinal, wave, codes, severities)
     on conflict (cycle_id, phase, ordinal) do update set wave = excluded.wave, codes = excluded.codes, severities = excluded.severities`,
    [
      key.companyId,
      key.cycleId,
      key.phase,
      attempts.map(({ ordinal }) => ordinal),
      attempts.map(({ wave }) => wave),
      attempts.map(({ findings }) => findings.map(({ code }) => code).join(',')),
      attempts.map(({ findings }) => findings.map(({ severity }) => severity).join(',')),
    ],
  );
}

export async function saveFindingChanges(
  sql: Sql,
  key: { readonly companyId: string; readonly cycleId: string; readonly phase: Phase },
  changes: readonly FindingChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await sql(
    `insert into flow_finding (company_id, cycle_id, phase, code, severity, services)
     select $1::uuid, $2::uuid, $3, change.* from unnest($4::text[], $5::text[], $6::integer[]) as change
     on conflict (cycle_id, phase, code, severity) do update set services = flow_finding.services + excluded.services`,
    [
      key.companyId,
      key.cycleId,
      key.phase,
      changes.map(({ code }) => code),
      changes.map(({ severity }) => severity),
      changes.map(({ services }) => services),
    ],
  );
}

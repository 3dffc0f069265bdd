import { addMonths, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import type { Frame as FrameOf } from '../market.js';
import { found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import type { GoverningContract, ResidentialBase, UnitCostComponents } from './input.js';
import { componentsKey, tariffKey, type Reference } from './reference.js';

export type Frame = FrameOf<Reference>;

/** The unit cost of the contract in a month's sheet. */
export function unitCostOf(contract: GoverningContract, month: Period, { reference }: Frame): Part<UnitCostComponents> {
  const { networkOperator: operator, voltageLevel: level, assetOwnership: ownership } = contract;
  const row = reference.components.get(componentsKey({ operator, month, level, ownership }));
  if (row)
    return found({
      g: row.g,
      t: row.t,
      d: row.d,
      cv: row.cv,
      pr: row.pr,
      r: row.r,
      cot: row.cot,
      provenance: provenanceOf(row),
    });
  const params = {
    operator,
    period: month,
    level: String(level),
    ownership: ownership ?? '-',
    kind: 'co.unit-cost-components',
  };
  return lacking(finding('settlement.price-missing', params));
}

/** Strata 1 and 2 only. The period's own tariffs are last month's × CPI of m-1 over that of m-2 (inputs.md); last month's stand as they are. */
export function residentialOf(
  contract: GoverningContract,
  month: Period,
  { period, reference }: Frame,
): Part<ResidentialBase | null> {
  const { consumerClass, stratum, networkOperator: operator, assetOwnership: ownership } = contract;
  if (consumerClass !== 'residential' || (stratum !== 1 && stratum !== 2)) return found(null);
  const [before, beforeThat] = [addMonths(period, -1), addMonths(period, -2)];
  const base = reference.priorTariffs.get(tariffKey({ operator, month: before, ownership }));
  const kind = 'co.prior-residential-tariffs';
  const missing = finding('settlement.prior-tariff-missing', {
    month: before,
    operator,
    ownership: ownership ?? '-',
    kind,
  });
  const indexed = month === period;
  const cpi = indexed ? reference.cpi.get(before) : undefined;
  const previous = indexed ? reference.cpi.get(beforeThat) : undefined;
  const noCpi = (of: Period) => finding('settlement.cpi-missing', { month: of, kind: 'co.cpi' });
  const findings: Finding[] = base ? [] : [missing];
  if (indexed && !cpi) findings.push(noCpi(before));
  if (indexed && (!previous || previous.cpi.isZero())) findings.push(noCpi(beforeThat));
  if (!base || findings.length > 0) return lacking(...findings);
  const index =
    cpi && previous
      ? {
          cpi: { value: cpi.cpi, provenance: provenanceOf(cpi) },
          previousCpi: { value: previous.cpi, provenance: provenanceOf(previous) },
        }
      : null;
  return found({ e1: base.e1, e2: base.e2, provenance: provenanceOf(base), index });
}

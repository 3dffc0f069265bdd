import { decimal } from '@kantia/kernel/decimal';
import type {
  CoRegulatedInput,
  GoverningContract,
  Piece,
  UnitCostComponents,
} from '../src/domain/co-regulated/input.js';
import type { RegisterWindow } from '../src/domain/metering/register.js';
import { aCommonInput } from './co-common.js';

const provenance = { inputId: null, file: 'f.csv', row: 2 };

export function aRegister(
  changed: {
    readonly previous?: string;
    readonly current?: string;
    readonly factor?: string;
    readonly digits?: number;
  } = {},
): RegisterWindow {
  return {
    meter: 'M1',
    previousReading: decimal(changed.previous ?? '0'),
    currentReading: decimal(changed.current ?? '100'),
    factor: decimal(changed.factor ?? '1'),
    digits: changed.digits ?? 6,
    provenance,
  };
}

/** Components that add to `total` COP/kWh. */
export function aUnitCost(total: string): UnitCostComponents {
  const zero = decimal('0');
  return { g: decimal(total), t: zero, d: zero, cv: zero, pr: zero, r: zero, cot: zero, provenance };
}

const A_CONTRACT: GoverningContract = {
  networkOperator: 'CEDENAR',
  voltageLevel: 1,
  assetOwnership: 'operator',
  consumerClass: 'residential',
  stratum: 4,
  altitudeMasl: 2527,
  subnormal: false,
  contributionExemptionPct: decimal('0'),
};

type ChangedPiece = Partial<Omit<Piece, 'contract' | 'measured'>> & {
  readonly contract?: Partial<GoverningContract>;
  readonly registers?: readonly RegisterWindow[];
};
/** A dwelling of stratum 4 that used 100 kWh at 1,000 COP/kWh in the 28 days of February. */
export function aPiece({ contract, registers = [aRegister()], ...rest }: ChangedPiece = {}): Piece {
  return {
    suffix: '',
    measured: registers.map((window) => ({ kind: 'register', window, days: null })),
    unitCost: aUnitCost('1000'),
    residential: null,
    days: 28,
    ...rest,
    contract: { ...A_CONTRACT, ...contract },
  };
}

/** One piece, or the given ones with suffixes. */
export function anInput(
  changed: Partial<Omit<CoRegulatedInput, 'pieces'>> & ChangedPiece & { readonly pieces?: readonly Piece[] } = {},
): CoRegulatedInput {
  const { contract, registers, unitCost, residential, pieces, ...rest } = changed;
  const own = { contract, registers, unitCost, residential };
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return {
    ...aCommonInput(),
    pieces: pieces?.map((piece, index) => ({ ...piece, suffix: `_${index + 1}` })) ?? [aPiece(given)],
    billedDays: 28,
    rounding: { payableStep: null, tariffDecimals: 2 },
    ...rest,
  };
}

export function aResidentialBase(
  changed: { readonly e1?: string; readonly e2?: string; readonly cpi?: string; readonly previousCpi?: string } = {},
) {
  return {
    e1: decimal(changed.e1 ?? '450'),
    e2: decimal(changed.e2 ?? '550'),
    provenance,
    index: {
      cpi: { value: decimal(changed.cpi ?? '100'), provenance },
      previousCpi: { value: decimal(changed.previousCpi ?? '100'), provenance },
    },
  };
}

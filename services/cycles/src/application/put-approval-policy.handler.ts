import { Injectable } from '@nestjs/common';
import { putApprovalPolicy } from '@kantia/contracts/cycles/operations/put-approval-policy.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { APPROVAL_STAGES } from '../domain/approval.js';
import type { GateSettings } from '../domain/release-gate.js';
import { ApprovalRepository } from './approval-ports.js';
import { refuse } from './refusals.js';
import { toPolicyView } from './to-message.js';

const OUTLIER_PERCENT_MAX = 1_000;
const SYSTEMIC_FAILURES_MAX = 100_000;
const PERCENT = /^\d{1,3}(?:\.\d{1,3})?$/;
const MONEY = /^\d{1,18}(?:\.\d{1,2})?$/;

@Injectable()
@Answers(putApprovalPolicy)
export class PutApprovalPolicyHandler implements OperationHandler<typeof putApprovalPolicy> {
  constructor(private readonly approvals: ApprovalRepository) {}

  async answer(
    { payload }: Asked<typeof putApprovalPolicy>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof putApprovalPolicy>> {
    const { outlierPercent, ifMatch } = payload;
    const before = await this.approvals.lockPolicy(work);
    if (ifMatch === null) throw refuse('cycles.policy-version-required');
    if (ifMatch !== before.version)
      throw refuse('cycles.policy-stale', {
        version: String(before.version),
        by: before.setBy ?? '',
        at: before.validFrom?.toISOString() ?? '',
      });
    if (outlierPercent < 1 || outlierPercent > OUTLIER_PERCENT_MAX) throw refuse('cycles.outlier-percent');
    const fourEyes = APPROVAL_STAGES.filter((stage) => payload.fourEyes.includes(stage));
    const { systemicFailures, gate, controlTolerance, moneyLimit } = {
      ...before,
      ...told(payload),
    };
    if (systemicFailures < 1 || systemicFailures > SYSTEMIC_FAILURES_MAX) throw refuse('cycles.systemic-failures');
    if (!isLawful(gate)) throw refuse('cycles.gate');
    await this.approvals.putPolicy(work, {
      fourEyes,
      outlierPercent,
      moneyLimit,
      systemicFailures,
      gate,
      controlTolerance,
    });
    return toPolicyView(await this.approvals.policy(work));
  }
}

/** What the request leaves out stays as it is. */
function told(payload: Asked<typeof putApprovalPolicy>['payload']) {
  const { systemicFailures, gate, controlTolerance, moneyLimit, keepsMoneyLimit } = payload;
  return {
    ...(systemicFailures === null ? {} : { systemicFailures }),
    ...(gate === null ? {} : { gate }),
    ...(controlTolerance === null ? {} : { controlTolerance: toleranceOf(controlTolerance) }),
    ...(keepsMoneyLimit === true ? {} : { moneyLimit: limitOf(moneyLimit) }),
  };
}

function toleranceOf(text: string): Decimal {
  if (!PERCENT.test(text) || decimal(text).greaterThan(100)) throw refuse('cycles.control-tolerance');
  return decimal(text);
}

const POINTS_MAX = 1_000;

function isLawful(gate: GateSettings): boolean {
  const points = [gate.warningPoints, gate.informativePoints, ...Object.values(gate.weights)];
  const { sampleFrom, reviewFrom, samplePercent } = gate;
  return (
    points.every((each) => each >= 0 && each <= POINTS_MAX) &&
    sampleFrom >= 1 &&
    reviewFrom >= sampleFrom &&
    samplePercent >= 0 &&
    samplePercent <= 100
  );
}

function limitOf(text: string | null): Decimal | null {
  if (text === null) return null;
  if (!MONEY.test(text) || decimal(text).isZero()) throw refuse('cycles.money-limit');
  return decimal(text);
}

import { id, type CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';
import { draft, type Cycle } from '../src/domain/cycle.js';

export const COMPANY = '11111111-1111-4111-8111-111111111111';
export const USER = '22222222-2222-4222-8222-222222222222';
export const APPROVER = '44444444-4444-4444-8444-444444444444';

export function aCycle(of: Partial<Cycle>): Cycle {
  const plain = draft({
    id: id<CycleId>('33333333-3333-4333-8333-333333333333'),
    name: 'Residenciales febrero',
    market: 'regulated',
    period: period('2026-02'),
    mode: 'automatic',
    createdAt: new Date('2026-03-01T12:00:00Z'),
    createdBy: USER,
  });
  return { ...plain, ...of };
}

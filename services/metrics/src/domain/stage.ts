/** Where a service stands in its cycle (design.md, Stages). */
export type Stage =
  | 'selected'
  | 'awaiting-inputs'
  | 'validating'
  | 'validated'
  | 'validation-failed'
  | 'settling'
  | 'settlement-failed'
  | 'in-review'
  | 'settled'
  | 'approved'
  | 'excluded'
  | 'sending'
  | 'unknown'
  | 'accepted'
  | 'rejected';

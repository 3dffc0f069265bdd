import { z } from 'zod';
import { filterText } from '../../http/fields.js';

/** Which services of a cycle: by stage, outcome, a finding's code, or text of their code or customer. */
export const serviceFilter = z.object({ stage: filterText, outcome: filterText, finding: filterText, q: filterText });

export function toServiceFilter({ stage, outcome, finding, q }: z.output<typeof serviceFilter>) {
  return { stage, outcome, finding, query: q };
}

import { z } from 'zod';
import { filterText } from '../../http/fields.js';

/** Which services of a cycle: by stage, outcome, a finding's code, the band of the release gate, or text of their code or customer. */
export const serviceFilter = z.object({
  stage: filterText,
  outcome: filterText,
  finding: filterText,
  band: filterText,
  q: filterText,
});

export function toServiceFilter({ stage, outcome, finding, band, q }: z.output<typeof serviceFilter>) {
  return { stage, outcome, finding, band, query: q };
}

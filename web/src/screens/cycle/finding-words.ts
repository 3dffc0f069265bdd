import { api } from '../../api/client.js';

/** What a finding of the cycle says, as one of its services has it; its code while unknown. Empty code: nothing is asked. */
export function useFindingWords(cycleId: string, code: string): string {
  const { data } = api.useQuery(
    'get',
    '/api/v1/cycles/{id}/services',
    { params: { path: { id: cycleId }, query: { limit: 1, finding: code } } },
    { enabled: code !== '' },
  );
  return data?.items[0]?.findings.find((finding) => finding.code === code)?.message ?? code;
}

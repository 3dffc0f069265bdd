import type { ApiClient } from '../../../deploy/src/demo/api-client.js';

interface Waiting {
  readonly version: number;
  readonly toApprove: readonly { readonly stage: string; readonly contentHash: string }[];
}

/** What waits at a stop of a manual cycle is approved as it stands, as somebody else would on another screen. */
export async function approveNow(api: ApiClient, id: string, stage: 'validation' | 'settlement'): Promise<void> {
  const { version, toApprove } = await api.get<Waiting>(`/cycles/${id}`);
  const contentHash = toApprove.find((each) => each.stage === stage)?.contentHash;
  await api.post(`/cycles/${id}/approvals`, { stage, contentHash }, version);
}

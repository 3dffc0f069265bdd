import { api } from '../../api/client.js';
import type { Aside, Chosen } from './aside-command.js';
import { AsideDialog } from './aside-dialog.js';

interface CaseActProps {
  readonly cycleId: string;
  readonly act: Aside;
  readonly chosen: Chosen;
  readonly count: number;
  onDone(): void;
  onClose(): void;
}

/** The dialog of an act on services, where only the id of their cycle is at hand: the act is under its present version. */
export function CaseAct({ cycleId, ...asked }: CaseActProps) {
  const { data } = api.useQuery('get', '/api/v1/cycles/{id}', { params: { path: { id: cycleId } } });
  return data ? <AsideDialog cycle={data} {...asked} /> : null;
}

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useNotice } from '../../design/notice.js';
import type { Aside } from './aside-command.js';
import { AsideDialog } from './aside-dialog.js';
import { CasePanel } from './case-panel.js';
import { StatementDrawer } from './statement-drawer.js';

type Service = components['schemas']['CycleService'];
/** Nothing of a service is open: its address leaves with it. */
export const CLOSED = { service: undefined, peek: undefined, line: undefined, row: undefined };

interface ServiceDrawerProps {
  readonly cycle: components['schemas']['Cycle'];
  /** The list behind it. */
  readonly rows: readonly Service[];
  readonly total: number;
}

/** One service of the list, by its address: the case and why its amount is what it is; one after the other. */
export function ServiceDrawer({ cycle, rows, total }: ServiceDrawerProps) {
  const { t } = useTranslation('cycle');
  const notice = useNotice();
  const [search, setSearch] = useAddress();
  const [act, setAct] = useState<Aside | null>(null);
  const id = typeof search['service'] === 'string' ? search['service'] : null;
  const peek = search['peek'] === 'yes';
  const at = rows.findIndex(({ supplyPointId }) => supplyPointId === id);
  const row = rows[at];
  const show = (next: Service | undefined) => {
    if (next) setSearch({ ...CLOSED, service: next.supplyPointId }, { replace: true });
  };
  // Who was decided about may leave the filter: the place in the list stays, and the next one moves up to it.
  const decided = useRef<number | null>(null);
  useEffect(() => {
    const place = decided.current;
    if (place === null || id === null || row) return;
    decided.current = null;
    const next = rows[Math.min(place, rows.length - 1)];
    if (next) setSearch({ ...CLOSED, service: next.supplyPointId }, { replace: true });
    else {
      setSearch(CLOSED);
      notice(t('noCases'));
    }
  }, [rows, row, id, setSearch, notice, t]);
  return (
    <>
      <StatementDrawer
        cycleId={cycle.id}
        supplyPointId={id}
        unsettled={row?.statement === null}
        peek={peek}
        onClose={() => setSearch(CLOSED)}
      >
        {row ? (
          <CasePanel
            row={row}
            place={at + 1}
            total={total}
            peek={peek}
            onStep={(by) => show(rows[at + by])}
            onAct={setAct}
          />
        ) : null}
      </StatementDrawer>
      {act && row ? (
        <AsideDialog
          cycle={cycle}
          act={act}
          chosen={{ ids: [row.serviceId], exclude: [] }}
          count={1}
          onClose={() => setAct(null)}
          onDone={() => {
            decided.current = at;
            setAct(null);
          }}
        />
      ) : null}
    </>
  );
}

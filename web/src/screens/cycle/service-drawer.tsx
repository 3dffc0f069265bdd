import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useNotice } from '../../design/notice.js';
import type { Aside } from './aside-command.js';
import { CaseAct } from './case-act.js';
import { CasePanel } from './case-panel.js';
import { StatementDrawer } from './statement-drawer.js';

type Service = components['schemas']['CycleService'];
/** Nothing of a service is open: its address leaves with it. */
export const CLOSED = { service: undefined, in: undefined, peek: undefined, line: undefined, row: undefined };

interface Case {
  readonly cycleId: string;
  readonly cycleName?: string;
  readonly service: Service;
}
interface ServiceDrawerProps {
  /** Of all cases; without it the address names the cycle of the one that is open (`in`). */
  readonly cycleId?: string;
  /** The list behind it. */
  readonly cases: readonly Case[];
  readonly total: number;
}

/** One service of the list, by its address: the case and why its amount is what it is; one after the other. */
export function ServiceDrawer({ cycleId, cases, total }: ServiceDrawerProps) {
  const { t } = useTranslation('cycle');
  const notice = useNotice();
  const [search, setSearch] = useAddress();
  const [act, setAct] = useState<Aside | null>(null);
  const id = typeof search['service'] === 'string' ? search['service'] : null;
  const peek = search['peek'] === 'yes';
  const within = cycleId ?? String(search['in'] ?? '');
  const at = cases.findIndex((each) => each.service.supplyPointId === id && each.cycleId === within);
  const row = cases[at];
  const placeOf = (next: Case) => ({
    ...CLOSED,
    service: next.service.supplyPointId,
    ...(cycleId === undefined ? { in: next.cycleId } : {}),
  });
  const show = (next: Case | undefined) => {
    if (next) setSearch(placeOf(next), { replace: true });
  };
  // Who was decided about may leave the filter: the place in the list stays, and the next one moves up to it.
  const decided = useRef<number | null>(null);
  useEffect(() => {
    const place = decided.current;
    if (place === null || id === null || row) return;
    decided.current = null;
    const next = cases[Math.min(place, cases.length - 1)];
    if (next) setSearch(placeOf(next), { replace: true });
    else {
      setSearch(CLOSED);
      notice(t('noCases'));
    }
  }, [cases, row, id, setSearch, notice, t]);
  return (
    <>
      <StatementDrawer
        cycleId={within}
        supplyPointId={id}
        unsettled={row?.service.statement === null}
        peek={peek}
        onClose={() => setSearch(CLOSED)}
      >
        {row ? (
          <CasePanel
            row={row.service}
            cycleId={row.cycleId}
            {...(cycleId === undefined ? { cycleName: row.cycleName ?? '' } : {})}
            place={at + 1}
            total={total}
            peek={peek}
            onStep={(by) => show(cases[at + by])}
            onAct={setAct}
          />
        ) : null}
      </StatementDrawer>
      {act && row ? (
        <CaseAct
          cycleId={within}
          act={act}
          chosen={{ ids: [row.service.serviceId], exclude: [] }}
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

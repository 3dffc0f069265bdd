import { useState } from 'react';
import type { components } from '../../api/schema.js';
import { BulkBar } from '../../design/bulk-bar.js';
import type { usePages } from '../../design/pages.js';
import type { useSelection } from '../../design/selection.js';
import { chosenOf, type Aside, type Chosen, type ServiceFilter } from '../cycle/aside-command.js';
import { BulkActs } from '../cycle/bulk-acts.js';
import { CaseAct } from '../cycle/case-act.js';

interface BulkWorkProps {
  readonly cycleId: string;
  readonly selection: ReturnType<typeof useSelection<ServiceFilter>>;
  readonly pages: ReturnType<typeof usePages<components['schemas']['WorkItem']>>;
  readonly filter: ServiceFilter;
}

/** What can be done at once with the ticked services of one cycle. */
export function BulkWork({ cycleId, selection, pages, filter }: BulkWorkProps) {
  const [asked, setAsked] = useState<{ act: Aside; chosen: Chosen; count: number } | null>(null);
  const services = pages.rows.map(({ service }) => service);
  const { value, exact } = pages.total;
  // All that waits in several stages is no filter of the results: only within one stage can all be meant.
  const total = { value, exact: exact && filter.stage !== '' };
  return (
    <>
      <BulkBar selection={selection} total={total} filter={filter}>
        <BulkActs
          rows={services.filter(({ serviceId }) => selection.has(serviceId))}
          onAct={(act) => setAsked({ act, chosen: chosenOf(selection), count: selection.count })}
        />
      </BulkBar>
      {asked ? (
        <CaseAct
          cycleId={cycleId}
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            selection.clear();
          }}
        />
      ) : null}
    </>
  );
}

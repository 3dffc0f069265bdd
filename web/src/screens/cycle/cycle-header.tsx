import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { PageHeader } from '../../design/page-header.js';
import { CancelDialog } from './cancel-dialog.js';
import { CycleMenu } from './cycle-menu.js';
import { CycleSteps } from './cycle-steps.js';
import { DryRunBanner } from './dry-run-banner.js';
import { EditDialog } from './edit-dialog.js';
import { HistoryDrawer } from './history-drawer.js';

interface CycleHeaderProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly current: 'selection' | 'inputs' | 'results';
  /** What the screen is for. */
  readonly children?: ReactNode;
}

/** The head of the three screens of a cycle: its name, where it stands, what the screen is for and what can be done with the whole. */
export function CycleHeader({ cycle, current, children }: CycleHeaderProps) {
  const navigate = useNavigate();
  const [search, setSearch] = useAddress();
  const [asked, setAsked] = useState<'edit' | 'cancel' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <PageHeader title={cycle.name}>
        {children}
        <CycleMenu
          cycle={cycle}
          onAsk={setAsked}
          onHistory={() => setSearch({ history: 'yes' })}
          onCompare={() => void navigate({ to: `/cycles/${cycle.id}/compare` as never })}
        />
      </PageHeader>
      <CycleSteps cycle={cycle} current={current} />
      <DryRunBanner cycle={cycle} onDiscard={() => setAsked('cancel')} />
      {asked === 'edit' ? <EditDialog cycle={cycle} onClose={close} /> : null}
      {asked === 'cancel' ? <CancelDialog cycle={cycle} onClose={close} /> : null}
      <HistoryDrawer
        cycle={cycle}
        opened={search['history'] === 'yes'}
        onClose={() => setSearch({ history: undefined })}
      />
    </>
  );
}

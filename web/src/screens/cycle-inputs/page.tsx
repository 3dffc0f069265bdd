import { Button, Grid, Loader } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { ActionButton } from '../../design/action-button.js';
import { ErrorState } from '../../design/error-state.js';
import { CycleHeader } from '../cycle/cycle-header.js';
import { useInputKinds, useKindNames } from './kind-names.js';
import { LoadedPanel } from './loaded-panel.js';
import { RequiredPanel } from './required-panel.js';
import { StartDialog } from './start-dialog.js';
import { UploadDrawer } from './upload-drawer.js';

export default function CycleInputsPage() {
  const { t } = useTranslation('cycle-inputs');
  const { cycleId = '' } = useParams({ strict: false });
  const { data, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}', { params: { path: { id: cycleId } } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  return <CycleInputs cycle={data} />;
}

function CycleInputs({ cycle }: { readonly cycle: components['schemas']['Cycle'] }) {
  const { t } = useTranslation(['cycle-inputs', 'cycle']);
  const [search, setSearch] = useAddress();
  const [starting, setStarting] = useState(false);
  const kinds = useInputKinds();
  const required = api.useQuery('get', '/api/v1/cycles/{id}/required-inputs', { params: { path: { id: cycle.id } } });
  const inputs = api.useQuery('get', '/api/v1/inputs', { params: { query: { period: cycle.period, limit: 200 } } });
  const nameOf = useKindNames();
  const may = mayDo(inputs.data?.actions, 'upload');
  const load = (kind: string) => setSearch({ load: kind });
  const start = cycle.actions.find(({ name }) => name === 'start');
  const error = required.error ?? inputs.error ?? kinds.error;
  return (
    <>
      <CycleHeader cycle={cycle} current="inputs">
        {may ? (
          <Button variant="default" onClick={() => load('any')}>
            {t('loadInput')}
          </Button>
        ) : null}
        {cycle.status === 'draft' ? (
          <ActionButton
            allowed={start?.allowed ?? false}
            reason={t(`cycle:reason.${start?.reason ?? ''}`)}
            onAct={() => setStarting(true)}
          >
            {t('continue')}
          </ActionButton>
        ) : null}
      </CycleHeader>
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([required.refetch(), inputs.refetch()])} />
      ) : null}
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <RequiredPanel
            items={required.data?.items}
            periodicity={String(search['periodicity'] ?? '')}
            onPeriodicity={(periodicity) => setSearch({ periodicity: periodicity || undefined }, { replace: true })}
            onLoad={may ? load : null}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <LoadedPanel items={inputs.data?.items} nameOf={nameOf} period={cycle.period} />
        </Grid.Col>
      </Grid>
      <UploadDrawer
        opened={may && search['load'] !== undefined}
        period={cycle.period}
        kinds={kinds.data?.items ?? []}
        required={required.data?.items ?? []}
        inputs={inputs.data?.items ?? []}
        kind={search['load'] === 'any' ? '' : String(search['load'] ?? '')}
        onClose={() => setSearch({ load: undefined })}
      />
      {starting ? <StartDialog cycle={cycle} nameOf={nameOf} onClose={() => setStarting(false)} /> : null}
    </>
  );
}

import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { useNotice } from '../../design/notice.js';
import type { FormValues, SheetColumn } from '../../supply-form/columns.js';
import { fieldErrors } from '../../supply-form/field-errors.js';
import { Fields } from '../../supply-form/fields.js';
import { contractSections, fieldsOf, missingOf, valuesOf } from '../../supply-form/rules.js';
import { currentVersion, keyOf, type Detail } from './queries.js';

const COMMAND = 'add-contract-version';

interface NewVersionProps {
  readonly opened: boolean;
  readonly detail: Detail;
  readonly columns: readonly SheetColumn[];
  onDone(version: string | undefined): void;
}

/** Another version of a contract of the point: what is known stays as it is. */
export function NewVersion({ opened, detail, columns, onDone }: NewVersionProps) {
  const { t } = useTranslation('supply-point');
  return (
    <Drawer
      opened={opened}
      onClose={() => onDone(undefined)}
      position="right"
      size={880}
      title={t('newVersion')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? <VersionForm detail={detail} columns={columns} onDone={onDone} /> : null}
    </Drawer>
  );
}

function VersionForm({ detail, columns, onDone }: Omit<NewVersionProps, 'opened'>) {
  const { t } = useTranslation(['supply-point', 'supply-form']);
  const format = useFormat();
  const queries = useQueryClient();
  const notice = useNotice();
  const start = currentVersion(detail.contracts, format.today());
  const [values, setValues] = useState<FormValues>({
    ...start?.terms,
    contract_code: start?.code ?? '',
    valid_from: '',
    valid_until: start?.validUntil ?? '',
  });
  const [missing, setMissing] = useState<readonly string[]>([]);
  const add = api.useMutation('post', '/api/v1/supply-points/{id}/contracts');
  const sections = contractSections(values['market'] ?? '');
  const errors = {
    ...fieldErrors(add.error),
    ...Object.fromEntries(missing.map((attribute) => [attribute, t('supply-form:required')])),
  };
  const save = () => {
    const lacking = missingOf(columns, sections, values);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const path = { id: detail.supplyPoint.id };
    const body = { customerId: null, values: { ...valuesOf(columns, sections, values) } };
    const header = {
      'idempotency-key': commandKey(COMMAND, [path.id, detail.version, body]),
      'if-match': `"${detail.version}"`,
    };
    add.mutate(
      { params: { path, header }, body },
      {
        onSuccess: (saved) => {
          forgetKey(COMMAND);
          void queries.invalidateQueries();
          notice(t('saved', { code: detail.supplyPoint.code }));
          const from = values['valid_from'] ?? '';
          const made = saved.contracts.find(({ validFrom }) => validFrom === from);
          onDone(made ? keyOf(made) : undefined);
        },
      },
    );
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('newVersionHint')}
      </Text>
      {sections.map((section) => (
        <section key={section}>
          <Title order={2} size="h2" mb="xs">
            {t(`supply-form:section.${section}`)}
          </Title>
          <Fields
            columns={fieldsOf(columns, section)}
            values={values}
            errors={errors}
            onChange={(attribute, value) => setValues((before) => ({ ...before, [attribute]: value }))}
          />
        </section>
      ))}
      {add.error ? <ErrorState error={add.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onDone(undefined)}>
          {t('cancel')}
        </Button>
        <Button loading={add.isPending} onClick={save}>
          {t('saveVersion')}
        </Button>
      </Group>
    </Stack>
  );
}

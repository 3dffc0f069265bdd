import { Button, Group, Loader, Paper, Stack, Stepper, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { useAddress } from '../../app/router.js';
import { useSession } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { useNotice } from '../../design/notice.js';
import { PageHeader } from '../../design/page-header.js';
import { useSheetColumns, type SheetColumn } from '../../supply-form/columns.js';
import { Fields } from '../../supply-form/fields.js';
import { fieldsOf, missingOf, valuesOf } from '../../supply-form/rules.js';
import { useDraft } from './draft.js';
import { errorsOf, sectionsOf, STEPS, type Step } from './steps.js';

const COMMAND = 'register-supply';

export default function NewCustomerPage() {
  const { t } = useTranslation('customer-new');
  const sheet = useSheetColumns();
  if (sheet.error) return <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <Loader aria-label={t('loading')} />;
  return <Wizard columns={sheet.data.columns} />;
}

function Wizard({ columns }: { readonly columns: readonly SheetColumn[] }) {
  const { t } = useTranslation(['customer-new', 'supply-form']);
  const { user } = useSession();
  const [search, setSearch] = useAddress();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const notice = useNotice();
  const customerId = typeof search['customerId'] === 'string' ? search['customerId'] : undefined;
  const draft = useDraft(user.company.id, customerId);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const register = api.useMutation('post', '/api/v1/supply-points');
  const steps = customerId === undefined ? STEPS : STEPS.slice(1);
  const at = Math.min(Math.max(Number(search['step'] ?? 1) || 1, 1), steps.length) - 1;
  const step = steps[at] ?? 'contract';
  const market = draft.values['market'] ?? '';
  const errors = {
    ...errorsOf(register.error),
    ...Object.fromEntries(missing.map((attribute) => [attribute, t('supply-form:required')])),
  };
  const stepOf = (attribute: string) =>
    steps.findIndex((one) =>
      columns.some((column) => column.attribute === attribute && sectionsOf(one, market).includes(column.section)),
    );
  const lacking = (one: Step) => missingOf(columns, sectionsOf(one, market), draft.values);
  const go = (to: number) => {
    const found = to > at ? lacking(step) : [];
    setMissing(found);
    if (found.length === 0) setSearch({ step: to + 1 });
  };
  const save = () => {
    const found = steps.flatMap(lacking);
    setMissing(found);
    const [first] = found;
    if (first !== undefined) return setSearch({ step: stepOf(first) + 1 });
    const sections = steps.flatMap((one) => sectionsOf(one, market));
    const body = { customerId: customerId ?? null, values: { ...valuesOf(columns, sections, draft.values) } };
    const header = { 'idempotency-key': commandKey(COMMAND, body) };
    return register.mutate(
      { params: { header }, body },
      {
        onSuccess: ({ supplyPointId, supplyPointCode }) => {
          forgetKey(COMMAND);
          draft.clear();
          void queries.invalidateQueries();
          notice(t('saved', { code: supplyPointCode }));
          void navigate({ to: `/supply-points/${supplyPointId}` as never });
        },
        onError: (error) => {
          const [wrong] = Object.keys(errorsOf(error));
          const place = wrong === undefined ? -1 : stepOf(wrong);
          if (place >= 0) setSearch({ step: place + 1 });
        },
      },
    );
  };
  return (
    <>
      <PageHeader title={t(customerId === undefined ? 'title' : 'titlePoint')} />
      <Stepper active={at} onStepClick={go} size="sm" mb="md">
        {steps.map((one) => (
          <Stepper.Step key={one} label={t(`step.${one}`)} description={t(`hint.${one}`)} />
        ))}
      </Stepper>
      <Paper withBorder p="md" maw={880}>
        <Stack gap="md">
          {customerId === undefined ? null : <KnownCustomer id={customerId} />}
          {sectionsOf(step, market).map((section) => (
            <section key={section} aria-label={t(`supply-form:section.${section}`)}>
              <Title order={2} size="h2" mb="xs">
                {t(`supply-form:section.${section}`)}
              </Title>
              <Fields columns={fieldsOf(columns, section)} values={draft.values} errors={errors} onChange={draft.set} />
            </section>
          ))}
          {register.error ? <ErrorState error={register.error} /> : null}
          <Group justify="space-between">
            <Button variant="subtle" color="gray" disabled={!draft.isTouched} onClick={draft.clear}>
              {t('discard')}
            </Button>
            <Group gap="sm">
              {at > 0 ? (
                <Button variant="default" onClick={() => go(at - 1)}>
                  {t('back')}
                </Button>
              ) : null}
              {at < steps.length - 1 ? (
                <Button onClick={() => go(at + 1)}>{t('next')}</Button>
              ) : (
                <Button loading={register.isPending} onClick={save}>
                  {t('save')}
                </Button>
              )}
            </Group>
          </Group>
        </Stack>
      </Paper>
      <Text size="xs" c="dimmed" mt="xs">
        {t('kept')}
      </Text>
    </>
  );
}

function KnownCustomer({ id }: { readonly id: string }) {
  const { t } = useTranslation('customer-new');
  const { data, error } = api.useQuery('get', '/api/v1/customers/{id}', { params: { path: { id } } });
  if (error) return <ErrorState error={error} />;
  return data ? <Text size="sm">{t('of', { name: data.name, code: data.code })}</Text> : null;
}

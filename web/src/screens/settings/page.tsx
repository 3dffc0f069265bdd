import { Button, Drawer, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { Facts } from '../../design/facts.js';
import { PageHeader } from '../../design/page-header.js';
import { ApprovalPanel } from './approval-panel.js';
import { GatePanel } from './gate-panel.js';
import { partsOf, toTexts, type Company, type Setting, type SettingValue } from './parts.js';
import { SettingForm } from './setting-form.js';

export default function SettingsPage() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/company', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  const maySet = data.actions.some(({ name, allowed }) => name === 'set-settings' && allowed);
  const open = maySet ? data.settings.find(({ name }) => name === search['setting']) : undefined;
  const close = () => setSearch({ setting: undefined });
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="lg" maw={960}>
        <Facts
          items={[
            [t('company'), data.name],
            [t('taxId'), data.taxId],
            [t('country'), t(`country.${data.country}`, { defaultValue: data.country })],
            [t('currency'), data.currency],
            [t('zone'), data.timeZone],
          ]}
        />
        <Text size="sm" c="dimmed">
          {t(maySet ? 'dated' : 'readOnly', { period: format.period(format.today().slice(0, 7)) })}
        </Text>
        {data.settings.map((setting) => (
          <SettingPanel
            key={setting.name}
            setting={setting}
            country={data.country}
            {...(maySet ? { onChange: () => setSearch({ setting: setting.name }) } : {})}
          />
        ))}
        <ApprovalPanel maySet={maySet} />
        <GatePanel maySet={maySet} />
      </Stack>
      <Drawer
        opened={open !== undefined}
        onClose={close}
        position="right"
        size={560}
        title={open ? t(`name.${open.name}`) : ''}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open ? <SettingForm key={open.name} company={data} setting={open} onDone={close} /> : null}
      </Drawer>
    </>
  );
}

interface SettingPanelProps {
  readonly setting: Setting;
  readonly country: Company['country'];
  onChange?(): void;
}

/** What holds now, and every value that was set, with its month and its author. */
function SettingPanel({ setting, country, onChange }: SettingPanelProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const words = useWords(setting.name, country);
  const { history } = setting;
  return (
    <section className="kl-panel" aria-label={t(`name.${setting.name}`)}>
      <Group justify="space-between" align="start" p="md" wrap="nowrap">
        <Stack gap={2}>
          <Title order={2} size="h2">
            {t(`name.${setting.name}`)}
          </Title>
          <Text size="sm">{words(setting.value)}</Text>
          {history.length === 0 ? (
            <Text size="xs" c="dimmed">
              {t('standard')}
            </Text>
          ) : null}
        </Stack>
        {onChange ? (
          <Button size="xs" variant="default" className="kl-act" onClick={onChange}>
            {t('change')}
          </Button>
        ) : null}
      </Group>
      {history.length > 0 ? (
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={t('historyOf', { name: t(`name.${setting.name}`) })} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('from')}</Table.Th>
                <Table.Th>{t('value')}</Table.Th>
                <Table.Th>{t('recorded')}</Table.Th>
                <Table.Th>{t('by')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {history.map((each) => (
                <Table.Tr key={`${each.validFrom} ${each.recordedAt}`}>
                  <Table.Td>{format.periodShort(each.validFrom.slice(0, 7))}</Table.Td>
                  <Table.Td>{words(each.value)}</Table.Td>
                  <Table.Td>{format.dateTime(each.recordedAt)}</Table.Td>
                  <Table.Td>{each.recordedBy ?? '—'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
    </section>
  );
}

/** A value in words: `Paso del total: 10 · Decimales de la tarifa: 2`. */
function useWords(name: string, country: string): (value: SettingValue) => string {
  const { t } = useTranslation(['settings', 'supply-form']);
  const format = useFormat();
  const parts = partsOf(name, country);
  return (value) =>
    parts
      .flatMap((part) => {
        const text = toTexts(value, [part])[part.name] ?? '';
        if (part.type === 'choice') return [t(`${name}.${text}`, { defaultValue: text })];
        if (text === '') return part.name === 'payableStep' ? [t('noStep')] : [];
        const written = part.type === 'yes-no' ? t(`supply-form:yes-no.${text}`) : format.figure(text);
        return [`${t(`part.${part.name}`)}: ${written}`];
      })
      .join(' · ');
}

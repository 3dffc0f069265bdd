import { Button, FileInput, Group, Paper, Progress, Select, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../api/upload.js';
import { useAddress } from '../../app/router.js';
import { ErrorState } from '../../design/error-state.js';
import { PageHeader } from '../../design/page-header.js';
import { ImportOutcome } from './outcome.js';

const DECIMALS = ['auto', 'comma', 'point'] as const;

export default function ImportPage() {
  const { t } = useTranslation('customer-import');
  const [search, setSearch] = useAddress();
  const operation = typeof search['operation'] === 'string' ? search['operation'] : null;
  return (
    <>
      <PageHeader title={t('title')}>
        <Button
          component="a"
          href="/api/v1/customers/import/template"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('template')}
        </Button>
      </PageHeader>
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw={720}>
          {t('hint')}
        </Text>
        <SheetForm onStarted={(id) => setSearch({ operation: id })} />
        {operation === null ? null : <ImportOutcome key={operation} id={operation} />}
      </Stack>
    </>
  );
}

function SheetForm({ onStarted }: { readonly onStarted: (operationId: string) => void }) {
  const { t } = useTranslation('customer-import');
  const [file, setFile] = useState<File | null>(null);
  const [decimal, setDecimal] = useState<string>('auto');
  const [sent, setSent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    if (!file) return;
    const form = new FormData();
    form.append('decimal', decimal);
    form.append('file', file, file.name);
    setError(null);
    setSent(0);
    try {
      const body = await upload({ url: '/api/v1/customers/import', form, onProgress: setSent });
      const { operation } = body as { operation: { id: string } };
      setFile(null);
      onStarted(operation.id);
    } catch (cause) {
      setError(cause);
    } finally {
      setSent(null);
    }
  };
  return (
    <Paper
      withBorder
      p="md"
      maw={720}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer.files;
        if (dropped) setFile(dropped);
      }}
    >
      <Stack gap="sm">
        <Group align="end" grow preventGrowOverflow={false}>
          <FileInput
            label={t('file')}
            placeholder={t('choose')}
            accept=".csv,.xlsx,text/csv"
            value={file}
            onChange={setFile}
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            clearable
            clearButtonProps={{ 'aria-label': t('clear') }}
            style={{ flex: '1 1 320px' }}
          />
          <Select
            label={t('decimal')}
            data={DECIMALS.map((value) => ({ value, label: t(`decimal.${value}`) }))}
            value={decimal}
            allowDeselect={false}
            onChange={(value) => setDecimal(value ?? 'auto')}
            style={{ flex: '0 1 220px' }}
          />
          <Button
            disabled={!file}
            loading={sent !== null}
            leftSection={<IconUpload size={16} aria-hidden />}
            onClick={() => void send()}
            style={{ flex: '0 0 auto' }}
          >
            {t('import')}
          </Button>
        </Group>
        {sent === null ? null : <Progress value={sent} aria-label={t('sending')} />}
        {error ? <ErrorState error={error} /> : null}
      </Stack>
    </Paper>
  );
}

import { Button, Group, Menu, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session.js';
import { toCell } from '../export/cells.js';
import { readAll, type ReadPage } from '../export/read-all.js';
import { saveAs, writeFile } from '../export/run.js';
import type { TableFormat } from '@kantia/platform/tables/table';
import type { ExportValue } from '../export/export-value.js';
import { ErrorState } from './error-state.js';

const FORMATS: readonly TableFormat[] = ['xlsx', 'csv', 'json'];

export interface ExportColumn<R> {
  readonly id: string;
  readonly header: string;
  value?(row: R): ExportValue;
}
export interface ExportSource<R> {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly page: ReadPage<R>;
}

interface ExportButtonProps<R> {
  readonly columns: readonly ExportColumn<R>[];
  readonly source: ExportSource<R>;
  /** Rows of the whole list, as far as they are counted. */
  readonly total: number;
}

/** The list as it is filtered, sorted and set out, as a file: read page by page, with the way to stop it. */
export function ExportButton<R>({ columns, source, total }: ExportButtonProps<R>) {
  const { t } = useTranslation('design');
  const { format, language } = useSession();
  const [read, setRead] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);

  const run = async (kind: TableFormat) => {
    const control = new AbortController();
    running.current = control;
    setError(null);
    setRead(0);
    try {
      const rows = await readAll(source.page, control.signal, setRead);
      const written = columns.filter(({ value }) => value !== undefined);
      const table = {
        ids: written.map(({ id }) => id),
        headers: written.map((column) => headerOf(column, rows)),
        rows: rows.map((row) => written.map(({ value }) => toCell(value?.(row) ?? null, { format, language }))),
      };
      const file = await writeFile({ format: kind, table, customs: format.customs, name: source.name }, control.signal);
      saveAs(file, `${source.name}.${kind}`);
    } catch (cause) {
      if (!control.signal.aborted) setError(cause);
    } finally {
      setRead(null);
    }
  };
  // Whoever reads the file elsewhere must know whose clock its times are of.
  const headerOf = ({ header, value }: ExportColumn<R>, rows: readonly R[]) => {
    const first = rows.map((row) => value?.(row) ?? null).find((one) => one !== null);
    return typeof first === 'object' && first?.kind === 'instant' ? `${header} (${format.zone})` : header;
  };

  if (error) return <ErrorState error={error} onRetry={() => setError(null)} />;
  if (read !== null)
    return (
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" role="status">
          {t('exporting', { shown: format.count(read), total: format.count(Math.max(total, read)) })}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => running.current?.abort()}>
          {t('cancel')}
        </Button>
      </Group>
    );
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((kind) => (
          <Menu.Item key={kind} onClick={() => void run(kind)}>
            {t(`export.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import type { SheetColumn } from '../../supply-form/columns.js';
import { currentVersion, keyOf, type ContractVersion } from './queries.js';
import { ContractTimeline } from './timeline.js';
import { VersionTerms } from './version-terms.js';

interface ContractsTabProps {
  readonly versions: readonly ContractVersion[];
  readonly columns: readonly SheetColumn[];
  readonly chosen: string | undefined;
  onChoose(key: string): void;
}

export function ContractsTab({ versions, columns, chosen, onChoose }: ContractsTabProps) {
  const { t } = useTranslation('supply-point');
  const today = useFormat().today();
  const shown = versions.find((version) => keyOf(version) === chosen) ?? currentVersion(versions, today);
  if (!shown) return <EmptyState title={t('noContracts')} hint={t('noContractsHint')} />;
  const before = versions.find(({ code, validFrom }) => code === shown.code && validFrom < shown.validFrom);
  return (
    <Stack gap="xs" className="kl-panel">
      <ContractTimeline versions={versions} chosen={keyOf(shown)} onChoose={onChoose} />
      <VersionTerms version={shown} before={before} columns={columns} />
    </Stack>
  );
}

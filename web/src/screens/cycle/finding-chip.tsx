import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFindingWords } from './finding-words.js';

interface FindingChipProps {
  readonly cycleId: string;
  /** Code of the finding that the list is narrowed to; blank: none. */
  readonly code: string;
  onClear(): void;
}

/** The list shows only the services with one finding: which, and the way back to all. */
export function FindingChip({ cycleId, code, onClear }: FindingChipProps) {
  const { t } = useTranslation('cycle');
  const words = useFindingWords(cycleId, code);
  if (code === '') return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      maw={420}
      title={words}
      aria-label={t('clearFinding', { finding: words })}
      rightSection={<IconX size={14} aria-hidden />}
      onClick={onClear}
    >
      {words}
    </Button>
  );
}

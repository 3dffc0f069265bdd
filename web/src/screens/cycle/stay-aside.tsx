import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat, useSession } from '../../app/session.js';
import { STATUSES } from '../../status/status.js';

const ASIDE_STAGES = ['awaiting-inputs', 'validation-failed', 'settlement-failed', 'in-review', 'excluded'] as const;

/** Who does not go along, and where they stand: nobody waits for them. */
export function StayAside({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('cycle');
  const { language } = useSession();
  const format = useFormat();
  const aside = ASIDE_STAGES.flatMap((stage) => {
    const count = counts[stage] ?? 0;
    return count > 0 ? [{ count, words: `${STATUSES.stage[stage][language]} ${format.count(count)}` }] : [];
  });
  const count = aside.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  return (
    <Text size="sm">
      {t('stayAside', {
        count,
        shown: format.count(count),
        where: aside.map(({ words }) => words).join(' · '),
      })}
    </Text>
  );
}

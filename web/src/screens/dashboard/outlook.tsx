import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import type { Dashboard } from './figures.js';
import { useItemWords } from './item-words.js';

/** Where it is held up and when it should end, in one line; nothing while nothing runs. */
export function Outlook({ dashboard: { bottleneck, forecast } }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { nodeName } = useItemWords();
  const parts = [
    bottleneck &&
      t('bottleneck', {
        node: nodeName(bottleneck.node),
        count: bottleneck.waiting,
        shown: format.count(bottleneck.waiting),
        oldest: format.duration(bottleneck.oldestSeconds * 1000),
      }),
    forecast && t('forecast', { from: format.moment(forecast.from), until: format.moment(forecast.until) }),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}

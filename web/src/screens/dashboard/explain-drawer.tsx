import { Drawer, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { figureOf, hasAlternate, type CardId } from './cards.js';
import { useCardWords } from './card-words.js';
import { DrillLink } from './drill-link.js';
import type { Scope } from './drill.js';
import { partsOf } from './explained-parts.js';
import type { Dashboard } from './figures.js';
import { useItemWords } from './item-words.js';

interface ExplainDrawerProps {
  /** Null: closed. */
  readonly card: CardId | null;
  readonly alternate: boolean;
  readonly dashboard: Dashboard;
  readonly scope: Scope;
  onClose(): void;
}

/** What a figure means, which counts it is made of, and as of when. */
export function ExplainDrawer({ card, onClose, ...rest }: ExplainDrawerProps) {
  const { t } = useTranslation('dashboard');
  return (
    <Drawer
      opened={card !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={t('card.explain')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {card === null ? null : <Explained card={card} {...rest} />}
    </Drawer>
  );
}

function Explained({
  card,
  alternate,
  dashboard,
  scope,
}: Omit<ExplainDrawerProps, 'card' | 'onClose'> & { readonly card: CardId }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { titleOf, write, noteOf } = useCardWords();
  const { nodeName, stateName } = useItemWords();
  const shown = alternate && hasAlternate(dashboard, card);
  const parts = partsOf(dashboard, card, shown);
  return (
    <Stack gap="sm">
      <div>
        <Text fw={650}>{titleOf(card, shown)}</Text>
        <Text size="xl" fw={650}>
          {write(figureOf(dashboard, card, shown))}
        </Text>
        <Text size="xs" c="dimmed">
          {noteOf(dashboard, card, shown)}
        </Text>
      </div>
      <Text size="sm">{t(`explain.${card}${shown ? '.alternate' : ''}`)}</Text>
      {parts.length === 0 ? null : (
        <Table aria-label={t('explain.parts')} verticalSpacing={4}>
          <Table.Tbody>
            {parts.map(({ node, code, count }) => (
              <Table.Tr key={`${node}/${code}`}>
                <Table.Td>
                  <DrillLink drill={{ ...scope, node, state: code }}>
                    {nodeName(node)} · {stateName(code)}
                  </DrillLink>
                </Table.Td>
                <Table.Td className="kl-number">{format.count(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed">
        {t('explain.asOf', { time: format.time(dashboard.asOf), position: dashboard.position, zone: format.zone })}
      </Text>
    </Stack>
  );
}

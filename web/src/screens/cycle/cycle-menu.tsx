import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowsDiff, IconBan, IconDotsVertical, IconHistory, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useHasScreen } from '../../app/use-has-screen.js';
import { useReasonText } from './reason-text.js';

const ACTS = { edit: IconPencil, cancel: IconBan } as const;
type Act = keyof typeof ACTS;

interface CycleMenuProps {
  readonly cycle: components['schemas']['Cycle'];
  onAsk(act: Act): void;
  onHistory(): void;
  onCompare(): void;
}

/** What can be done with the whole cycle; what the API refuses stays in its place and says why. */
export function CycleMenu({ cycle, onAsk, onHistory, onCompare }: CycleMenuProps) {
  const { t } = useTranslation('cycle');
  const reasonText = useReasonText();
  const hasCompare = useHasScreen('/cycles/$cycleId/compare');
  return (
    <Menu position="bottom-end" width={280} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('more')}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={onHistory}>
          {t('history')}
        </Menu.Item>
        {hasCompare && cycle.status !== 'draft' ? (
          <Menu.Item leftSection={<IconArrowsDiff size={16} aria-hidden />} onClick={onCompare}>
            {t('compare')}
          </Menu.Item>
        ) : null}
        {(['edit', 'cancel'] as const).map((name) => {
          const action = cycle.actions.find((each) => each.name === name);
          if (!action) return null;
          const Icon = ACTS[name];
          return (
            <Menu.Item
              key={name}
              className="kl-act"
              leftSection={<Icon size={16} aria-hidden />}
              disabled={!action.allowed}
              onClick={() => onAsk(name)}
            >
              {t(name)}
              {action.allowed ? null : (
                <Text size="xs" component="span" display="block">
                  {reasonText(action.reason)}
                </Text>
              )}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

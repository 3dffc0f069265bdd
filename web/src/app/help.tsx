import { Kbd, Modal, Stack, Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setShortcuts, shortcutsOn } from '../design/shortcuts.js';
import { usePreferences } from './preferences.js';
import { screensOf } from './screens-of.js';
import { useSession } from './session.js';

const LIST_KEYS = [['j', 'k'], ['Enter'], ['Space'], ['x'], ['Shift', 'x'], ['e'], ['m'], ['/']] as const;

/** Every key, and the switch for those of a single letter. */
export function Help({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['app', 'titles']);
  const { user } = useSession();
  const { choose } = usePreferences();
  const [on, setOn] = useState(shortcutsOn);
  const goes = screensOf(user).flatMap(({ name, navigation }) =>
    navigation ? [{ keys: ['g', navigation.key], text: t(`titles:${name}`) }] : [],
  );
  const rows = [
    { keys: ['Ctrl', 'K'], text: t('app:palette') },
    { keys: ['?'], text: t('app:help') },
    ...goes,
    ...LIST_KEYS.map((keys) => ({ keys, text: t(`app:key.${keys.join('+')}`) })),
  ];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app:help')}
      size="md"
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <Stack gap="sm">
        <Switch
          label={t('app:singleKeys')}
          checked={on}
          onChange={({ currentTarget: { checked } }) => {
            setOn(checked);
            setShortcuts(checked);
            choose('shortcuts', checked ? 'on' : 'off');
          }}
        />
        <Text size="xs" c="dimmed">
          {t('app:singleKeysHint')}
        </Text>
        <Table aria-label={t('app:help')} verticalSpacing={4}>
          <Table.Tbody>
            {rows.map(({ keys, text }) => (
              <Table.Tr key={keys.join('+')}>
                <Table.Td>{text}</Table.Td>
                <Table.Td ta="right">
                  {keys.map((key) => (
                    <Kbd key={key} ml={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}

import { Kbd, Loader, Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../design/error-state.js';
import { usePaletteItems, type PaletteItem } from './palette-items.js';
import styles from './palette.module.css';

interface PaletteProps {
  readonly opened: boolean;
  onClose(): void;
  onHelp(): void;
}

/** Everything by a few letters: screens, saved views, settings, and whatever has an id, also as a spreadsheet writes it. */
export function Palette({ opened, onClose, onHelp }: PaletteProps) {
  const { t } = useTranslation('app');
  return (
    <Modal.Root opened={opened} onClose={onClose} padding={0} size={560}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette')}>
        <Modal.Body>
          <Finder onClose={onClose} onHelp={onHelp} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ onClose, onHelp }: Pick<PaletteProps, 'onClose' | 'onHelp'>) {
  const { t } = useTranslation('app');
  const list = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const [asked] = useDebouncedValue(text, 150);
  const { items, searching, error } = usePaletteItems(text, asked, onHelp);
  const active = Math.min(place, items.length - 1);
  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setPlace(items.length === 0 ? 0 : (active + 1) % items.length);
    else if (event.key === 'ArrowUp') setPlace(items.length === 0 ? 0 : (active - 1 + items.length) % items.length);
    else if (event.key === 'Enter') run(items[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        px="md"
        py={6}
        leftSection={<IconSearch size={18} aria-hidden />}
        leftSectionWidth={48}
        rightSection={searching ? <Loader size="xs" aria-hidden /> : null}
        placeholder={t('paletteHint')}
        aria-label={t('paletteHint')}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={items[active] ? `${list}-${active}` : undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      {error ? <ErrorState error={error} /> : null}
      <div id={list} role="listbox" aria-label={t('palette')} className={styles.list}>
        {items.map((item, index) => (
          <div
            key={item.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.item}
            ref={index === active ? intoSight : undefined}
            onMouseMove={() => setPlace(index)}
            onClick={() => run(item)}
          >
            <span className={styles.label}>{item.label}</span>
            <Text size="xs" c="dimmed" truncate>
              {item.detail}
            </Text>
            {item.keys ? <Kbd className={styles.keys ?? ''}>{item.keys}</Kbd> : null}
          </div>
        ))}
      </div>
      <Text size="xs" c="dimmed" px="md" py="xs" role="status">
        {items.length === 0 && !searching ? t('paletteNothing') : t('paletteKeys')}
      </Text>
    </>
  );
}

function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

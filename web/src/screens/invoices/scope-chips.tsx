import { Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const SCOPES = ['cycleId', 'supplyPointId', 'customerId'] as const;

interface ScopeChipsProps {
  readonly search: Readonly<Record<string, unknown>>;
  onClear(name: (typeof SCOPES)[number]): void;
}

/** What another screen narrowed the list to; each can be taken away. */
export function ScopeChips({ search, onClear }: ScopeChipsProps) {
  const { t } = useTranslation('invoices');
  return SCOPES.filter((name) => typeof search[name] === 'string').map((name) => (
    <Pill
      key={name}
      size="lg"
      withRemoveButton
      onRemove={() => onClear(name)}
      removeButtonProps={{ 'aria-label': t('clear', { name: t(`scope.${name}`) }), 'aria-hidden': false, tabIndex: 0 }}
    >
      {t(`scope.${name}`)}
    </Pill>
  ));
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import type { CardId, Figure } from './cards.js';
import type { Dashboard } from './figures.js';

/** How the figures of the cards are named and written. */
export function useCardWords() {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const time = (seconds: number | null) => (seconds === null ? '—' : format.duration(seconds * 1000));
  const write = (figure: Figure): string => {
    switch (figure.kind) {
      case 'count':
        return format.count(figure.value);
      case 'seconds':
        return time(figure.value);
      case 'money':
        return figure.value === null ? '—' : format.money(figure.value, figure.currency);
    }
  };
  const ofPeriod = ({ population: { value, known } }: Dashboard, part: number) => {
    if (value === 0) return t(known ? 'card.noServices' : 'card.noNote');
    return t('card.ofPeriod', { count: value, shown: format.count(value), share: format.percent(part / value) });
  };
  /** One line below the figure. */
  const noteOf = (dashboard: Dashboard, card: CardId, alternate: boolean): string => {
    const { kpis } = dashboard;
    switch (card) {
      case 'settled':
        return ofPeriod(dashboard, alternate ? kpis.settled.alternate : kpis.settled.value);
      case 'inInitialValidation':
        return alternate ? t('card.openVersions') : ofPeriod(dashboard, kpis.inInitialValidation.value);
      case 'averageTime':
        return alternate
          ? t('card.waitingForApproval', { time: time(kpis.averageTime.waitingForApproval) })
          : t('card.percentiles', { p50: time(kpis.averageTime.p50), p95: time(kpis.averageTime.p95) });
      case 'totalValue':
        return rateOf(dashboard, alternate);
    }
  };
  const rateOf = ({ kpis, currency }: Dashboard, alternate: boolean): string => {
    const { usd } = kpis.totalValue;
    if (!alternate || !usd) return t('card.payable', { currency });
    const date = format.date(usd.date);
    return t('card.rate', { source: usd.source, rate: format.moneyExact(usd.rate), date });
  };
  return {
    titleOf: (card: CardId, alternate: boolean) => t(alternate ? `card.${card}.alternate` : `card.${card}`),
    write,
    noteOf,
    /** More than fits, for the tooltip; null where there is no more. */
    detailOf: ({ kpis }: Dashboard, card: CardId): string | null =>
      card === 'averageTime'
        ? t('card.percentiles', { p50: time(kpis.averageTime.p50), p95: time(kpis.averageTime.p95) })
        : null,
  };
}

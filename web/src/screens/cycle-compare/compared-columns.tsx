import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import type { Column } from '../../design/data-table.js';
import { MoneyText } from '../../design/money-text.js';

type Compared = components['schemas']['ComparedService'];

export function useComparedColumns(currency: string | undefined): readonly Column<Compared>[] {
  const { t } = useTranslation('cycle-compare');
  const format = useFormat();
  const inCurrency = currency === undefined ? {} : { currency };
  const money = (id: 'total' | 'otherTotal'): Column<Compared> => ({
    id,
    header: t(id),
    width: '150px',
    numeric: true,
    cell: (row) => <MoneyText value={row[id]} {...inCurrency} />,
    value: (row) => ({ kind: 'decimal', value: row[id] }),
  });
  const energy = (id: 'energyKwh' | 'otherEnergyKwh'): Column<Compared> => ({
    id,
    header: t(id),
    width: '130px',
    numeric: true,
    cell: (row) => (row[id] === null ? '—' : format.figure(row[id])),
    value: (row) => ({ kind: 'decimal', value: row[id] }),
  });
  const why = ({ cause }: Compared) => (cause ? t(`cause.${cause}`) : '—');
  return [
    {
      id: 'point',
      header: t('point'),
      width: '150px',
      cell: ({ supplyPointCode }) => supplyPointCode,
      value: ({ supplyPointCode }) => supplyPointCode,
    },
    {
      id: 'customer',
      header: t('customer'),
      width: 'minmax(180px, 1fr)',
      cell: ({ customerName }) => customerName,
      value: ({ customerName }) => customerName,
    },
    {
      id: 'change',
      header: t('changeColumn'),
      width: '120px',
      cell: ({ change }) => t(`one.${change}`),
      value: ({ change }) => t(`one.${change}`),
    },
    money('otherTotal'),
    money('total'),
    {
      id: 'difference',
      header: t('difference'),
      width: '150px',
      numeric: true,
      cell: ({ difference }) => format.adjustment(difference, currency),
      value: ({ difference }) => ({ kind: 'decimal', value: difference }),
    },
    { id: 'why', header: t('why'), width: '130px', cell: why, value: why },
    energy('otherEnergyKwh'),
    energy('energyKwh'),
  ];
}

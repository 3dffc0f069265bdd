import type { Cell, Table } from '@kantia/platform/tables/table';
import { CARDS, figureOf, hasAlternate, type CardId, type Figure } from './cards.js';
import type { Dashboard } from './figures.js';

/** Columns of the file, with the same name for people (by language) and for programs. */
const COLUMNS = ['figure', 'value', 'unit', 'period', 'market', 'updated', 'position'] as const;

interface Words {
  /** Header of a column, name of a unit or a market. */
  word(key: string): string;
  titleOf(card: CardId, alternate: boolean): string;
  /** Instant as the second of a clock in the company's zone. */
  localSecond(instant: string): string;
}

/** The cards and their alternates as rows, each with what it is about and the position it reflects. */
export function tableOf(dashboard: Dashboard, { word, titleOf, localSecond }: Words): Table {
  const { period, market, asOf, position, kpis } = dashboard;
  const about: readonly Cell[] = [
    { type: 'period', value: period, code: period },
    { type: 'text', value: word(`market.${market}`), code: market },
    { type: 'instant', value: localSecond(asOf), code: asOf },
    { type: 'text', value: position, code: position },
  ];
  return {
    ids: COLUMNS,
    headers: COLUMNS.map(word),
    rows: CARDS.filter((card) => card !== 'totalValue' || kpis.totalValue.local !== null).flatMap((card) =>
      [false, true]
        .filter((alternate) => !alternate || hasAlternate(dashboard, card))
        .map((alternate) => [
          { type: 'text', value: titleOf(card, alternate), code: `${card}${alternate ? '.alternate' : ''}` } as const,
          ...cellsOf(figureOf(dashboard, card, alternate), word),
          ...about,
        ]),
    ),
  };
}

function cellsOf(figure: Figure, word: (key: string) => string): readonly [Cell | null, Cell] {
  const code = figure.value === null ? null : String(figure.value);
  const unit = figure.kind === 'money' ? figure.currency : figure.kind === 'count' ? 'services' : 'seconds';
  return [
    code === null ? null : { type: 'number', value: code, code },
    { type: 'text', value: figure.kind === 'money' ? unit : word(unit), code: unit },
  ];
}

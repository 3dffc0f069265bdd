import type { Formatter, Language } from '../format/formatter.js';
import { statusOf } from '../status/status.js';
import type { Cell } from '@kantia/platform/tables/table';
import type { ExportValue } from './export-value.js';

/** The typed cell of what a column says: words in the person's language, instants in the company's zone. */
export function toCell(
  value: ExportValue,
  { format, language }: { format: Formatter; language: Language },
): Cell | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { type: 'text', value, code: value };
  if (value.kind === 'status')
    return { type: 'text', value: statusOf(value.object, value.code)[language], code: value.code };
  if (value.value === null) return null;
  const code = String(value.value);
  switch (value.kind) {
    case 'decimal':
    case 'count':
      return { type: 'number', value: code, code };
    case 'instant':
      return { type: 'instant', value: format.localSecond(code), code };
    case 'period':
    case 'date':
      return { type: value.kind, value: code, code };
  }
}

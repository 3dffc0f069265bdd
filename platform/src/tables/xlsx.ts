import { strToU8, zipSync } from 'fflate';
import type { Cell, Row, Table } from './table.js';

/** Excel keeps fifteen digits of a number; a figure with more is written as text, whole. */
const DIGITS_MOST = 15;
const SHEET_NAME_CHARACTERS_MOST = 31;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Indices of `cellXfs` in STYLES. */
const STYLE = { header: 1, number: 2, period: 3, date: 4, instant: 5, text: 6 } as const;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.##########"/><numFmt numFmtId="165" formatCode="mm/yyyy"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/><numFmt numFmtId="167" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/>${[164, 165, 166, 167, 49].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`;

export const SHEET_PATH = 'xl/worksheets/sheet1.xml';
export const SHEET_TAIL = '</sheetData></worksheet>';

/** A workbook of one sheet with typed cells, the header line in bold and held in sight. Figures go in as their decimal text. */
export function xlsxOf({ headers, rows }: Table, sheetName: string): Uint8Array<ArrayBuffer> {
  const sheet = sheetHead(headers) + sheetRows(rows, 2) + SHEET_TAIL;
  const parts = Object.entries({ ...bookParts(sheetName), [SHEET_PATH]: sheet });
  return zipSync(Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)])), { level: 6 });
}

/** What a workbook holds beside its sheet, by path. */
export function bookParts(sheetName: string): Readonly<Record<string, string>> {
  const name = escaped(sheetName.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, SHEET_NAME_CHARACTERS_MOST)) || '1';
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
}

export function sheetHead(headers: readonly string[]): string {
  const head = headers.map((header, index) => textCell(header, placeOf(index, 1), STYLE.header)).join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${headers.length}" width="22" customWidth="1"/></cols><sheetData><row r="1">${head}</row>`;
}

/** `firstLine` of the sheet, the header being 1. */
export function sheetRows(rows: readonly Row[], firstLine: number): string {
  return rows
    .map((row, index) => {
      const line = firstLine + index;
      return `<row r="${line}">${row.map((cell, column) => cellOf(cell, placeOf(column, line))).join('')}</row>`;
    })
    .join('');
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function cellOf(cell: Cell | null, place: string): string {
  if (cell === null) return '';
  switch (cell.type) {
    case 'text':
      return textCell(cell.value, place, STYLE.text);
    case 'number':
      return digitsOf(cell.value) > DIGITS_MOST
        ? textCell(cell.value, place, STYLE.text)
        : `<c r="${place}" s="${STYLE.number}"><v>${cell.value}</v></c>`;
    case 'period':
      return `<c r="${place}" s="${STYLE.period}"><v>${serialOf(`${cell.value}-01`)}</v></c>`;
    case 'date':
      return `<c r="${place}" s="${STYLE.date}"><v>${serialOf(cell.value)}</v></c>`;
    case 'instant':
      return `<c r="${place}" s="${STYLE.instant}"><v>${serialOf(cell.value)}</v></c>`;
  }
}

function textCell(value: string, place: string, style: number): string {
  const text = value.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function digitsOf(figure: string): number {
  return figure.replaceAll(/[-.]/g, '').replace(/^0+/, '').length;
}

/** Days since 30 December 1899, of a local day or a local second. */
function serialOf(local: string): number {
  const at = Date.parse(`${local.length === 10 ? `${local} 00:00:00` : local}Z`.replace(' ', 'T'));
  return Math.round((at / 86_400_000 + 25_569) * 86_400) / 86_400;
}

function placeOf(column: number, row: number): string {
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
}

/** What a customers' sheet may be; beyond it the file is refused by name. */
export const SHEET_LIMITS = {
  csvBytesMax: 256 * 1024 * 1024,
  xlsxBytesMax: 24 * 1024 * 1024,
  /** Sum of the parts of an XLSX file when unpacked: a spreadsheet of 100,000 rows needs about 150 MB. */
  unpackedBytesMax: 400 * 1024 * 1024,
  columnsMax: 300,
  cellLengthMax: 4_000,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

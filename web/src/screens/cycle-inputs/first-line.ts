const HEAD_BYTES = 64 * 1024;
const LINE_MAX = 20_000;

/** The first line of a text file; null for what is no text (a workbook, an archive): the server opens those. */
export async function firstLineOf(file: Blob): Promise<string | null> {
  const [line = ''] = (await file.slice(0, HEAD_BYTES).text()).replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return /\p{Cc}/u.test(line.replaceAll('\t', '')) ? null : line.slice(0, LINE_MAX);
}

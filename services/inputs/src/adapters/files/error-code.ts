/** The code of an error of Node, '' when it has none. By shape: errors of another realm are no `Error` of ours. */
export function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

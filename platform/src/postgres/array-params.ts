/** `$4::text[]`, `$8::bytea[]` */
const CAST = /\$(\d+)::(text|bytea)\[\]/g;
const ELEMENT = { text: 25, bytea: 17 } as const;
const HEADER_BYTES = 20;

type Element = string | Uint8Array;

/**
 * Parameters that the statement casts to `text[]` or `bytea[]`, in the binary form of the protocol: the driver writes arrays as one
 * quoted text, escaped (bytes: as hexadecimal digits) here and taken apart there, which took thrice as long for what a batch writes.
 * Others stay as they are, also an array that holds anything but text (bytes) and nulls.
 */
export function withBinaryArrays(text: string, params: readonly unknown[]): unknown[] {
  const sent = [...params];
  if (!params.some(Array.isArray)) return sent;
  for (const [, place, type] of text.matchAll(CAST)) {
    const index = Number(place) - 1;
    const value = params[index];
    const holds = type === 'bytea' ? isBytes : isText;
    if (Array.isArray(value) && value.every((each) => each === null || holds(each)))
      sent[index] = toBinary(value, type === 'bytea' ? ELEMENT.bytea : ELEMENT.text);
  }
  return sent;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** `array_recv`: dimensions, whether it has nulls, type of its elements; length and first index; then each element behind its length. */
function toBinary(elements: readonly (Element | null)[], type: number): Buffer {
  const bytes = Buffer.allocUnsafe(elements.reduce((sum, each) => sum + 4 + lengthOf(each), HEADER_BYTES));
  let at = 0;
  const put = (value: number) => {
    at = bytes.writeInt32BE(value, at);
  };
  put(1);
  put(elements.includes(null) ? 1 : 0);
  put(type);
  put(elements.length);
  put(1);
  for (const each of elements) {
    put(each === null ? -1 : lengthOf(each));
    if (typeof each === 'string') at += bytes.write(each, at);
    else if (each !== null) {
      bytes.set(each, at);
      at += each.length;
    }
  }
  return bytes;
}

function lengthOf(element: Element | null): number {
  if (element === null) return 0;
  return typeof element === 'string' ? Buffer.byteLength(element) : element.length;
}

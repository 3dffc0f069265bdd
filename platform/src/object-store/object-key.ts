import { assert } from '@kantia/kernel/assert';

const KEY_BYTES_MAX = 1_024;

/** Stops a name that could leave its place: `..`, absolute keys, empty steps, control characters. S3 takes 1,024 bytes. */
export function checkObjectName({ bucket, key }: { readonly bucket: string; readonly key: string }): void {
  assert(/^[a-z0-9][a-z0-9-]{2,62}$/.test(bucket), `"${bucket}" is no bucket name`);
  const steps = key.split('/');
  const isPlain = steps.every((step) => step !== '' && step !== '.' && step !== '..');
  assert(isPlain && !/[\u0000-\u001f\u007f\\]/.test(key), `"${key}" is no object key`);
  assert(Buffer.byteLength(key) <= KEY_BYTES_MAX, `an object key has at most ${KEY_BYTES_MAX} bytes`);
}

import type { ObjectRef } from '@kantia/contracts/object-ref';
import { Refusal } from '@kantia/platform/ports/errors';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import type { FastifyRequest } from 'fastify';
import { Rejected } from './problem.js';
import type { Tools } from './route.js';

interface UploadedFile {
  readonly name: string;
  readonly object: ObjectRef;
}

export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly [UploadedFile, ...UploadedFile[]];
}

/**
 * Streams every file of a multipart request into the object store while it is hashed. Equal bytes share one object. An upload that
 * breaks off leaves nothing that anybody points to.
 */
export async function receiveUpload(
  request: FastifyRequest,
  companyId: string,
  { objects, uploadMaxBytes }: Tools,
): Promise<Upload> {
  if (!request.isMultipart())
    throw new Rejected(415, 'upload.not-multipart', 'Envíe el archivo como multipart/form-data.');
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  const parts = request.parts();
  for (let part = await orMalformed(parts.next()); !part.done; part = await orMalformed(parts.next())) {
    const { value } = part;
    if (value.type === 'field') {
      fields[value.fieldname] = String(value.value);
    } else {
      let broken: Error | null = null;
      value.file.once('error', (error) => (broken = error));
      const options = {
        prefix: `${companyId}/uploads/`,
        contentType: 'application/octet-stream',
        maxBytes: uploadMaxBytes,
      };
      const object = await objects.put(BUCKETS.raw, value.file, options).catch((error: unknown) => {
        throw broken ? malformed() : error;
      });
      files.push({ name: plainName(value.filename), object });
    }
  }
  const [first, ...others] = files;
  if (!first)
    throw new Refusal('upload.no-file', 'invalid', 'Falta el archivo: adjunte al menos uno en el campo «file».');
  return { fields, files: [first, ...others] };
}

/** The parser of forms throws plain errors on a body that is no form, or breaks off: that is the sender's fault, not ours. */
function orMalformed<T>(step: Promise<T>): Promise<T> {
  return step.catch((error: unknown) => {
    throw error instanceof Error && 'statusCode' in error ? error : malformed();
  });
}

function malformed(): Rejected {
  return new Rejected(400, 'upload.malformed', 'El formulario está mal formado o llegó incompleto; vuelva a enviarlo.');
}

/** The last part of the name, without control characters: it is shown, never used as a path. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'archivo';
}

/** A field of the form out of a closed list; absent reads as the first. */
export function choice<const C extends readonly [string, ...string[]]>(
  fields: Upload['fields'],
  name: string,
  choices: C,
): C[number] {
  const given = fields[name];
  if (given === undefined || given === '') return choices[0];
  const found = choices.find((candidate) => candidate === given);
  if (found === undefined) {
    throw new Refusal('request.invalid', 'invalid', `El campo «${name}» admite: ${choices.join(', ')}.`, {}, [
      { pointer: `/${name}`, code: 'enum', message: given.slice(0, 100) },
    ]);
  }
  return found;
}

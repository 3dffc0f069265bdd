import { askedLanguage } from './language.js';
import { toProblem, unreachable } from './problem.js';

interface Upload {
  readonly url: string;
  readonly form: FormData;
  /** 0 to 100 of the bytes. */
  onProgress(percent: number): void;
}

/** Sends a form and tells how many of its bytes have left: `fetch` cannot. Answers the body; a refusal is thrown as a `Problem`. */
export function upload({ url, form, onProgress }: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('accept-language', askedLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      if (request.status < 300) resolve(body);
      else reject(toProblem(request.status, body));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.send(form);
  });
}

import { Injectable, Logger } from '@nestjs/common';
import { Trouble } from '../../application/ports.js';

@Injectable()
export class LoggedTrouble implements Trouble {
  readonly #log = new Logger('billing-gateway');

  report(what: string, cause: unknown): void {
    this.#log.error({ msg: what, err: cause });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { DefectLog, type Breach } from '../../application/defect-log.js';

@Injectable()
export class LoggedDefects extends DefectLog {
  readonly #log = new Logger('metrics');

  override tell(breach: Breach): void {
    this.#log.error({ msg: 'the flow does not add up', code: 'metrics.not-conserved', ...breach });
  }
}

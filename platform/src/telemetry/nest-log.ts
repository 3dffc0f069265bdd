import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words in our log: its start-up chatter as debug lines, its warnings and errors as they are. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug(fieldsOf(message, rest), 'framework');
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug(fieldsOf(message, rest), 'framework');
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.trace(fieldsOf(message, rest), 'framework');
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.warn(fieldsOf(message, rest), 'framework warning');
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.error(fieldsOf(message, rest), 'framework error');
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.fatal(fieldsOf(message, rest), 'framework error');
  }
}

/** Nest passes `(message, context)`, or `(message, stack, context)` for errors. */
function fieldsOf(message: unknown, rest: readonly unknown[]): Readonly<Record<string, unknown>> {
  const context = rest.at(-1);
  const stack = rest.length > 1 ? rest[0] : undefined;
  return {
    ...(message instanceof Error ? { err: message } : { detail: message }),
    ...(typeof context === 'string' ? { context } : {}),
    ...(typeof stack === 'string' ? { stack } : {}),
  };
}

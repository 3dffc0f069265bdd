import { Injectable } from '@nestjs/common';
import { assert } from '@kantia/kernel/assert';
import type { MessageContract } from '@kantia/contracts/define';
import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral, type Pool, type PoolClient } from 'pg';
import { NO_CAUSES, type Causes } from '../bus/envelope.js';
import { Clock } from '../ports/clock.js';
import { Unavailable } from '../ports/errors.js';
import { UnitOfWork, Units, type Actor } from '../ports/unit-of-work.js';
import { withBinaryArrays } from './array-params.js';
import { insertOutbox, insertSchemas, toOutgoing, type OutgoingMessage } from './outbox.js';
import { fromDriver, isRetryable } from './pg-errors.js';
import { bindSql, type Sql } from './sql.js';

const ATTEMPTS_MAX = 5;
const NO_COMPANY = '00000000-0000-0000-0000-000000000000';

export interface TransactionOptions {
  readonly actor: Actor;
  readonly causes?: Causes;
  readonly access?: 'read-only' | 'read-write';
}

class PostgresUnitOfWork extends UnitOfWork {
  readonly outgoing: OutgoingMessage[] = [];
  readonly afterwards: (() => void)[] = [];
  constructor(
    readonly actor: Actor,
    readonly startedAt: Date,
    private readonly owner: string,
    private readonly options: TransactionOptions,
  ) {
    super();
  }

  override publish<T>(message: MessageContract<T>, payload: T): void {
    assert(this.options.access !== 'read-only', `a query must not publish ${message.subject}`);
    assert(
      message.owner === this.owner,
      `${message.subject} belongs to ${message.owner}: ${this.owner} must not publish it`,
    );
    const causes = this.options.causes ?? NO_CAUSES;
    this.outgoing.push(toOutgoing(message, payload, { actor: this.actor, causes, at: this.startedAt }));
  }

  override afterCommit(action: () => void): void {
    this.afterwards.push(action);
  }
}

/** The one way to the database: a transaction bound to its company, outbox last, raced transactions run again. */
@Injectable()
export class PostgresUnits extends Units {
  private readonly knownCompanies = new Set<string>([NO_COMPANY]);
  private readonly knownSchemas = new Set<string>();
  constructor(
    private readonly pool: Pool,
    private readonly owner: string,
    private readonly clock: Clock,
    private readonly report: (error: unknown) => void,
  ) {
    super();
  }

  override run<R>(actor: Actor, step: (work: UnitOfWork) => Promise<R>): Promise<R> {
    return this.transaction({ actor }, step);
  }

  override async companies(): Promise<readonly string[]> {
    const rows = await this.raw<{ company_id: string }>('select company_id from platform.company order by company_id');
    return rows.map((row) => row.company_id);
  }

  /** Outside a transaction and without a company: for the platform's own tables. */
  raw<R = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<readonly R[]> {
    return this.connected((sql) => sql<R>(text, params));
  }

  async transaction<R>(options: TransactionOptions, step: (work: UnitOfWork, sql: Sql) => Promise<R>): Promise<R> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(options, step);
      } catch (error) {
        if (!isRetryable(error)) throw error;
        if (attempt === ATTEMPTS_MAX) throw new Unavailable('postgres', { cause: error });
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  private async attempt<R>(options: TransactionOptions, step: (work: UnitOfWork, sql: Sql) => Promise<R>): Promise<R> {
    const { actor } = options;
    const isReadOnly = options.access === 'read-only';
    const isNew = !isReadOnly && !this.knownCompanies.has(actor.companyId);
    const work = new PostgresUnitOfWork(actor, this.clock.now(), this.owner, options);
    const result = await this.connected(async (sql, discard) => {
      bindSql(work, sql);
      try {
        await sql(beginFor(actor, isReadOnly));
        if (isNew) await sql('insert into platform.company values ($1) on conflict do nothing', [actor.companyId]);
        const value = await step(work, sql);
        const schemas = await insertSchemas(sql, work.outgoing, this.knownSchemas);
        await insertOutbox(sql, actor.companyId, work.outgoing);
        await sql('commit');
        for (const fingerprint of schemas) this.knownSchemas.add(fingerprint);
        return value;
      } catch (error) {
        // A connection that cannot even roll back must never serve another company.
        await sql('rollback').catch(discard);
        throw error;
      }
    });
    if (isNew) this.knownCompanies.add(actor.companyId);
    for (const action of work.afterwards) this.bestEffort(action);
    return result;
  }

  /** Lends a connection; one that broke or that the step discards is closed instead of pooled. */
  private async connected<R>(step: (sql: Sql, discard: (error: Error) => void) => Promise<R>): Promise<R> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw fromDriver(error);
    });
    let broken: Error | undefined;
    const discard = (error: Error) => {
      broken = error;
    };
    // Without a listener a connection that breaks between two statements would end the process.
    client.on('error', discard);
    try {
      return await step(sqlOn(client), discard);
    } finally {
      client.off('error', discard);
      client.release(broken);
    }
  }

  private bestEffort(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.report(error);
    }
  }
}

/** One round trip instead of two, of every transaction there is. */
function beginFor({ companyId, userId }: Actor, isReadOnly: boolean): string {
  const settings = Object.entries({ company: companyId, user: userId ?? '' });
  const set = settings.map(([name, value]) => `set local app."${name}" = ${escapeLiteral(value)}`);
  return [isReadOnly ? 'begin read only' : 'begin', ...set].join('; ');
}

function sqlOn(client: PoolClient): Sql {
  return async <R>(text: string, params: readonly unknown[] = []): Promise<readonly R[]> => {
    try {
      // The driver's type of rows cannot be told; the caller names it, as `Sql` says.
      const { rows } = await client.query<never, unknown[]>(text, withBinaryArrays(text, params));
      return rows;
    } catch (error) {
      throw fromDriver(error);
    }
  };
}

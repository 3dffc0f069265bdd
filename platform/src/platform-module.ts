import {
  Global,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
  type Provider,
  type Type,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Bus } from './ports/bus.js';
import { Clock } from './ports/clock.js';
import { Columnar } from './ports/columnar.js';
import { CONFIG } from './ports/config.js';
import { Feed } from './ports/feed.js';
import { ObjectStore } from './ports/object-store.js';
import { Traces } from './ports/traces.js';
import { Units } from './ports/unit-of-work.js';
import { OtelTraces } from './telemetry/otel-traces.js';

export interface PlatformParts {
  readonly config: object;
  readonly bus: Bus;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly objects: ObjectStore;
  readonly columnar: Columnar;
  /** Null in a process without a database. */
  readonly units: Units | null;
  /** Ends pools, bus and telemetry. Nest calls it when HTTP and the strategy are closed. */
  readonly close: () => Promise<void>;
}

/** Closes what everything else uses, last of all. */
class Shutdown implements OnApplicationShutdown {
  constructor(private readonly close: () => Promise<void>) {}
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** The ports, injectable everywhere by their abstract classes. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts, service: readonly (Type | DynamicModule)[]): DynamicModule {
    const ports: Provider[] = [
      { provide: CONFIG, useValue: parts.config },
      { provide: Bus, useValue: parts.bus },
      { provide: Feed, useValue: parts.feed },
      { provide: Clock, useValue: parts.clock },
      { provide: ObjectStore, useValue: parts.objects },
      { provide: Columnar, useValue: parts.columnar },
      { provide: Traces, useClass: OtelTraces },
      ...(parts.units === null ? [] : [{ provide: Units, useValue: parts.units }]),
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ...service],
      providers: [...ports, { provide: Shutdown, useFactory: () => new Shutdown(parts.close) }],
      exports: ports,
    };
  }
}

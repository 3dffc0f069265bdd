import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { metricsConfig } from './metrics.config.js';
import { MetricsModule } from './metrics.module.js';

await runService({
  name: 'metrics',
  module: MetricsModule,
  migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
  config: metricsConfig,
});

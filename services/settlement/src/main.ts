import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { settlementConfig } from './settlement.config.js';
import { SettlementModule } from './settlement.module.js';

await runService({
  name: 'settlement',
  module: SettlementModule,
  migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
  config: settlementConfig,
});

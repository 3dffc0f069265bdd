import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { customersConfig } from './customers.config.js';
import { CustomersModule } from './customers.module.js';

await runService({
  name: 'customers',
  module: CustomersModule,
  migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
  config: customersConfig,
});

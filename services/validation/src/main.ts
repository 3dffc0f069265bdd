import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { validationConfig } from './validation.config.js';
import { ValidationModule } from './validation.module.js';

await runService({
  name: 'validation',
  module: ValidationModule,
  migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
  config: validationConfig,
});

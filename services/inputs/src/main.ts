import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { inputsConfig } from './inputs.config.js';
import { InputsModule } from './inputs.module.js';

await runService({
  name: 'inputs',
  module: InputsModule,
  migrations: new URL('../migrations/', import.meta.url),
  config: inputsConfig,
});

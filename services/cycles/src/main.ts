import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { cyclesConfig } from './cycles.config.js';
import { CyclesModule } from './cycles.module.js';

await runService({
  name: 'cycles',
  module: CyclesModule,
  migrations: new URL('../migrations/', import.meta.url),
  config: cyclesConfig,
});

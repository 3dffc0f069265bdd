import 'reflect-metadata';
import { runService } from '@kantia/platform/service';
import { gatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { openGateway } from './open-gateway.js';

await runService({
  name: 'gateway',
  module: GatewayModule,
  migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
  config: gatewayConfig,
  http: openGateway,
});

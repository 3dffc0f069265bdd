import { runService } from '@kantia/platform/service';
import { billingGatewayConfig } from './billing-gateway.config.js';
import { BillingGatewayModule } from './billing-gateway.module.js';

await runService({
  name: 'billing-gateway',
  module: BillingGatewayModule,
  migrations: new URL('../migrations/', import.meta.url),
  config: billingGatewayConfig,
});

import { Module } from '@nestjs/common';
import { CONFIG } from '@kantia/platform/ports/config';
import { PostgresInvoiceRepository } from './adapters/postgres/postgres-invoice.repository.js';
import { PostgresOutageBoard } from './adapters/postgres/postgres-outage-board.js';
import { PostgresWebhookRepository } from './adapters/postgres/postgres-webhook.repository.js';
import { ConfiguredSettings } from './adapters/system/configured-settings.js';
import { LoggedTrouble } from './adapters/system/logged-trouble.js';
import { SystemChance } from './adapters/system/system-chance.js';
import { ApplyFindings } from './application/apply-findings.js';
import { ApplyWebhooks } from './application/apply-webhooks.js';
import { BillingSettings } from './application/billing-settings.js';
import { CountInvoicesQuery } from './application/count-invoices.query.js';
import { Dispatcher } from './application/dispatcher.js';
import { GetInvoiceQuery } from './application/get-invoice.query.js';
import { GetProviderQuery } from './application/get-provider.query.js';
import { ListInvoicesQuery } from './application/list-invoices.query.js';
import { MakeInvoicesHandler } from './application/make-invoices.handler.js';
import { Chance, InvoiceRepository, OutageBoard, Trouble, WebhookRepository } from './application/ports.js';
import { QueryInvoiceHandler } from './application/query-invoice.handler.js';
import { ReceiveWebhooksHandler } from './application/receive-webhooks.handler.js';
import { InvoiceQueue } from './application/invoice-queue.js';
import { ProviderLine } from './application/provider-line.js';
import { WebhookLoop } from './application/webhook-loop.js';
import { WebhookIntake } from './application/webhook-intake.js';
import type { BillingConfig } from './billing-gateway.config.js';
import { ConfiguredProviders } from './providers/configured-providers.js';
import { Providers } from './providers/provider.js';

@Module({
  providers: [
    {
      provide: BillingSettings,
      inject: [CONFIG],
      useFactory: (config: BillingConfig) => new ConfiguredSettings(config),
    },
    { provide: Providers, inject: [CONFIG], useFactory: (config: BillingConfig) => new ConfiguredProviders(config) },
    { provide: InvoiceRepository, useClass: PostgresInvoiceRepository },
    { provide: WebhookRepository, useClass: PostgresWebhookRepository },
    { provide: OutageBoard, useClass: PostgresOutageBoard },
    { provide: Chance, useClass: SystemChance },
    { provide: Trouble, useClass: LoggedTrouble },
    ApplyFindings,
    ApplyWebhooks,
    InvoiceQueue,
    ProviderLine,
    Dispatcher,
    WebhookLoop,
    WebhookIntake,
    MakeInvoicesHandler,
    ReceiveWebhooksHandler,
    ListInvoicesQuery,
    CountInvoicesQuery,
    GetInvoiceQuery,
    GetProviderQuery,
    QueryInvoiceHandler,
  ],
})
export class BillingGatewayModule {}

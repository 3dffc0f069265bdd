import { fileURLToPath } from 'node:url';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { dashboardChanged } from '@kantia/contracts/metrics/dashboard-changed.v1';
import { AuditTrail } from '@kantia/platform/ports/audit-trail';
import { Bus } from '@kantia/platform/ports/bus';
import { CONFIG } from '@kantia/platform/ports/config';
import { Feed } from '@kantia/platform/ports/feed';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { VERSION } from '@kantia/platform/version';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from './gateway.config.js';
import { EventHub } from './http/event-hub.js';
import { serveScreens } from './http/screens.js';
import { buildServer } from './http/server.js';
import { ensureLocalAccounts } from './local-accounts.js';
import { Directory } from './users/directory.js';
import { Sessions } from './users/sessions.js';
import { WebhookLine } from './webhooks/webhook-line.js';

/** Puts the public API on the process's HTTP server. */
export async function openGateway(fastify: FastifyInstance, app: INestApplication): Promise<void> {
  const config = app.get<GatewayConfig>(CONFIG);
  const [units, directory, bus] = [app.get(Units), app.get(Directory), app.get(Bus)];
  await ensureLocalAccounts(config, units, directory);
  const events = new EventHub(app.get(Feed));
  events.relay(cycleChanged, 'cycle.changed');
  events.relay(inputChanged, 'input.changed');
  events.relay(invoicesChanged, 'invoices.changed');
  events.relay(dashboardChanged, 'dashboard.changed');
  await buildServer(fastify, {
    bus,
    objects: app.get(ObjectStore),
    units,
    directory,
    audit: app.get(AuditTrail),
    sessions: new Sessions(units, directory),
    events,
    webhooks: new WebhookLine(bus, config.GATEWAY_WEBHOOK_WINDOW_MS),
    about: {
      version: VERSION,
      environment: config.NODE_ENV,
      tracesUrl: config.GATEWAY_TRACES_URL || null,
    },
    uploadMaxBytes: config.GATEWAY_UPLOAD_MAX_BYTES,
    secure: config.NODE_ENV === 'production',
  });
  await serveScreens(fastify, config.GATEWAY_WEB_FOLDER || fileURLToPath(new URL('../../web/dist', import.meta.url)));
}

import { previewSettlement as previewOperation } from '@kantia/contracts/cycles/operations/preview-settlement.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { findingText } from '../../finding-texts.js';
import { findingSchema, marketField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { statementFields } from './statement-view.js';

export const previewSettlement = defineRoute({
  method: 'POST',
  path: '/settlements/preview',
  id: 'previewSettlement',
  tag: 'settlements',
  summary: 'Liquidar un punto de suministro sin guardar nada',
  roles: FIGURES,
  keyOptional: true,
  body: z.object({ supplyPointId: z.uuid(), period: periodField, market: marketField }),
  status: 200,
  answer: z
    .object({
      period: z.string(),
      market: marketField,
      services: z.array(
        z.object({
          supplyPointCode: z.string(),
          contractCode: z.string(),
          statement: z.object(statementFields).meta({ id: 'PreviewedStatement' }).nullable(),
          findings: z.array(findingSchema),
        }),
      ),
      waitingFor: z.array(z.string()).meta({ description: 'Insumos que faltan para liquidar' }),
    })
    .meta({ id: 'SettlementPreview' }),
  async handle({ body, language, as }, { bus }) {
    const { period, market, services, waiting } = await bus.ask(previewOperation, body, as);
    return {
      body: {
        period,
        market,
        services: services.map(({ findings, ...service }) => ({
          ...service,
          findings: findings.map(({ code, severity, params }) => ({
            code,
            severity,
            params,
            message: findingText(code, params, { language }),
          })),
        })),
        waitingFor: [...new Set(waiting.flatMap(({ kinds }) => kinds))].toSorted(),
      },
    };
  },
});

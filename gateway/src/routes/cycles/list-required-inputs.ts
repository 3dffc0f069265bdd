import { getCycle } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { FIGURES } from '@kantia/contracts/define';
import { listRequiredInputs as listOperation } from '@kantia/contracts/inputs/operations/list-required-inputs.v1';
import { z } from 'zod';
import { kindName } from '../../answer-texts.js';
import { filterText } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';

export const listRequiredInputs = defineRoute({
  method: 'GET',
  path: '/cycles/:id/required-inputs',
  id: 'listRequiredInputs',
  tag: 'cycles',
  summary: 'Insumos que pide la selección y cuánto está cargado',
  roles: FIGURES,
  params: cycleParams,
  query: z.object({ periodicity: filterText }),
  status: 200,
  answer: z.object({
    items: z.array(
      z
        .object({
          kind: z.string(),
          name: z.string(),
          periodicity: z.string(),
          scope: z.string(),
          optional: z.boolean(),
          required: z.int(),
          covered: z.int(),
          status: z.enum(['pending', 'partial', 'loaded', 'rejected']),
          inputIds: z.array(z.uuid()),
          missing: z.array(z.string()),
        })
        .meta({ id: 'RequiredInput' }),
    ),
  }),
  async handle({ params, query, language, as }, { bus }) {
    const { snapshot, country, market, period } = await bus.ask(getCycle, params, as);
    if (!snapshot || !country) return { body: { items: [] } };
    const { items } = await bus.ask(
      listOperation,
      { country, market, period, snapshot, periodicity: query.periodicity },
      as,
    );
    const named = items.map((item) => {
      const name = kindName(item.kind, language);
      // Where any row of the kind would do, the kind itself is what is missing.
      return { ...item, name, missing: item.missing.map((key) => (key === item.name ? name : key)) };
    });
    return { body: { items: named } };
  },
});

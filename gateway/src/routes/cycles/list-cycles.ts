import type { CycleView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { listCycles as listOperation } from '@kantia/contracts/cycles/operations/list-cycles.v1';
import { EVERYONE } from '@kantia/contracts/define';
import { page, pageQuery, periodField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { cycleSchema, statusField, toCycleView } from './cycle-view.js';

export const listCycles = defineRoute({
  method: 'GET',
  path: '/cycles',
  id: 'listCycles',
  tag: 'cycles',
  summary: 'Ciclos de liquidación, los más nuevos primero',
  roles: EVERYONE,
  query: pageQuery.extend({ period: periodField.optional(), status: statusField.optional() }),
  status: 200,
  answer: page(cycleSchema),
  async handle({ query: { limit, cursor, period, status }, as }, { bus }) {
    const reply = await bus.ask(
      listOperation,
      { limit, cursor: cursor ?? null, period: period ?? '', status: status ?? '' },
      as,
    );
    return { body: toPage(reply, (cycle: CycleView) => toCycleView(cycle)) };
  },
});

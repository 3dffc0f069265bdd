import { FIGURES } from '@kantia/contracts/define';
import {
  listInputs as listOperation,
  type InputView as ListedInput,
} from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { filterText, page, pageQuery, periodField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { inputSchema, inputStatusField, toInputView } from './input-view.js';

export const listInputs = defineRoute({
  method: 'GET',
  path: '/inputs',
  id: 'listInputs',
  tag: 'inputs',
  summary: 'Insumos cargados, los más nuevos primero',
  roles: FIGURES,
  query: pageQuery.extend({ kind: filterText, period: periodField.optional(), status: inputStatusField.optional() }),
  status: 200,
  answer: page(inputSchema),
  async handle({ query: { limit, cursor, kind, period, status }, language, as }, { bus }) {
    const reply = await bus.ask(
      listOperation,
      { limit, cursor: cursor ?? null, inputKind: kind, period: period ?? '', status: status ?? '' },
      as,
    );
    return { body: toPage(reply, (input: ListedInput) => toInputView(input, language)) };
  },
});

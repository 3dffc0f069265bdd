import { FIGURES } from '@kantia/contracts/define';
import {
  listInputs as listOperation,
  type InputView as ListedInput,
} from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { actionPage, filterText, pageQuery, periodField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { routeActions } from '../../http/role-actions.js';
import { inputSchema, inputStatusField, toInputView } from './input-view.js';
import { uploadInputs } from './upload-inputs.js';

export const listInputs = defineRoute({
  method: 'GET',
  path: '/inputs',
  id: 'listInputs',
  tag: 'inputs',
  summary: 'Insumos cargados, los más nuevos primero',
  roles: FIGURES,
  query: pageQuery.extend({ kind: filterText, period: periodField.optional(), status: inputStatusField.optional() }),
  status: 200,
  answer: actionPage(inputSchema),
  async handle({ query: { limit, cursor, kind, period, status }, language, person, as }, { bus }) {
    const reply = await bus.ask(
      listOperation,
      { limit, cursor: cursor ?? null, inputKind: kind, period: period ?? '', status: status ?? '' },
      as,
    );
    const items = toPage(reply, (input: ListedInput) => toInputView(input, { person, language }));
    return { body: { ...items, actions: routeActions(person, { upload: { route: uploadInputs } }) } };
  },
});

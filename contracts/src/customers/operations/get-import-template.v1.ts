import { defineOperation, EVERYONE } from '../../define.js';
import { empty, record, string } from '../../schema.js';

/** The customers' sheet of the company's country as CSV text without byte order mark, `;` between cells: header and sample rows. */
export const getImportTemplate = defineOperation({
  owner: 'customers',
  operation: 'get-import-template',
  kind: 'query',
  access: EVERYONE,
  request: empty('GetImportTemplateV1'),
  reply: record('ImportTemplateV1', { fileName: string, template: string }),
});

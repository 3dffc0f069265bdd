import { defineOperation, EVERYONE } from '../../define.js';
import { array, boolean, empty, int, optional, record, string } from '../../schema.js';

/** The columns of the company's customers' sheet, from which forms are drawn. */
export const listSheetColumns = defineOperation({
  owner: 'customers',
  operation: 'list-sheet-columns',
  kind: 'query',
  access: EVERYONE,
  request: empty('ListSheetColumnsV1'),
  reply: record('SheetColumnsV1', {
    columns: array(
      record('SheetColumnV1', {
        attribute: string,
        /** As operators know it from the sheet. */
        header: string,
        /** `customer`, `supply-point`, `contract`, `supply`, `regulated` or `unregulated`: the part of a form that it stands in. */
        section: string,
        /** `text`, `list`, `integer`, `decimal`, `boolean`, `date` or `month`. */
        type: string,
        required: boolean,
        /** Required too when each of these attributes has one of its values. */
        requiredWhen: array(record('RequiredWhen', { attribute: string, values: array(string) })),
        /** Of a list, in code words. */
        values: array(string),
        min: optional(string),
        max: optional(string),
        lengthMax: optional(int),
        /** What a blank means, where it means something. */
        blank: optional(string),
      }),
    ),
  }),
});

import type { Country } from '../domain/company.js';
import { readForm, type FormError } from '../domain/form-row.js';
import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import type { Values } from '../domain/sheet-column.js';
import { sectionOf } from '../domain/sheet-section.js';
import { cleanTags } from '../domain/tags.js';
import type { Customer } from './ports.js';
import { refuse } from './refusals.js';

interface CustomerForm {
  readonly code: string;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly email: string;
  readonly phone: string;
  readonly tags: readonly string[];
}

/** Refuses what the customers' sheet would refuse; answers the data as they are stored. */
export function checkedCustomer(country: Country, form: CustomerForm): Omit<Customer, 'id'> {
  const columns = SHEET_COLUMNS[country].filter(({ attribute }) => sectionOf(attribute) === 'customer');
  const { row, errors } = readForm(valuesOf(form), columns);
  if (errors.length > 0) throw refuseForm(errors);
  const tags = cleanTags(form.tags);
  if (!tags) throw refuse('customers.form-invalid', {}, [{ pointer: '/tags', code: 'too-long', message: TAGS_TEXT }]);
  const at = (attribute: string) => row.values[attribute] ?? '';
  return {
    code: at('customer_code'),
    name: at('customer_name'),
    idType: at('customer_id_type'),
    idNumber: at('customer_id_number'),
    email: at('customer_email'),
    phone: at('customer_phone'),
    tags,
  };
}

const TAGS_TEXT = 'Hasta 20 etiquetas de 40 caracteres.';

/** A customer under the attributes of the sheet. */
export function valuesOf({ code, name, idType, idNumber, email, phone }: Omit<CustomerForm, 'tags'>): Values {
  return {
    customer_code: code,
    customer_name: name,
    customer_id_type: idType,
    customer_id_number: idNumber,
    customer_email: email,
    customer_phone: phone,
  };
}

export function refuseForm(errors: readonly FormError[]): Error {
  const details = errors.map(({ attribute, code, message }) => ({ pointer: `/values/${attribute}`, code, message }));
  return refuse('customers.form-invalid', {}, details);
}

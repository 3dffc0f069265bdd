import { useEffect, useState } from 'react';
import type { FormValues } from '../../supply-form/columns.js';

const FIRST: FormValues = { market: 'regulated', metering: 'manual' };

/** What was typed is kept in this browser until it is saved or thrown away: leaving the screen loses nothing. */
export function useDraft(companyId: string, customerId: string | undefined) {
  const name = `kantia.draft.customer.${companyId}.${customerId ?? 'new'}`;
  const [values, setValues] = useState<FormValues>(() => read(name));
  useEffect(() => {
    if (values === FIRST) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(values));
  }, [name, values]);
  return {
    values,
    isTouched: values !== FIRST,
    set: (attribute: string, value: string) => setValues((before) => ({ ...before, [attribute]: value })),
    clear: () => {
      localStorage.removeItem(name);
      setValues(FIRST);
    },
  };
}

function read(name: string): FormValues {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '');
    if (typeof kept !== 'object' || kept === null) return FIRST;
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return FIRST;
  }
}

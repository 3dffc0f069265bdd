import type { ApiClient, Page } from '../src/demo/api-client.js';

interface ServiceRow {
  readonly supplyPointCode: string;
  readonly stage: string;
  readonly statement: { readonly total: string; readonly resultHash: string } | null;
}
interface InvoiceRow {
  readonly id: string;
  readonly supplyPointCode: string;
  readonly number: string;
  readonly total: string;
  readonly status: string;
}
export interface ProviderDocument {
  readonly reference: string;
  readonly number: string;
  readonly total: string;
}

/** What a cycle left behind, with the codes of its portfolio made comparable. */
export interface Outcome {
  readonly services: readonly {
    readonly code: string;
    readonly stage: string;
    readonly total: string;
    readonly hash: string;
  }[];
  readonly invoices: readonly (InvoiceRow & { readonly code: string })[];
  readonly documents: readonly ProviderDocument[];
}

async function allPages<T>(api: ApiClient, path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<T> = await api.get<Page<T>>(
      `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** `documents`: all that the provider has of the cycle. */
export async function outcomeOf(
  api: ApiClient,
  cycleId: string,
  prefix: string,
  documents: readonly ProviderDocument[],
): Promise<Outcome> {
  const services = await allPages<ServiceRow>(api, `/cycles/${cycleId}/services`);
  const invoices = await allPages<InvoiceRow>(api, `/invoices?cycleId=${cycleId}`);
  const plain = (code: string) => code.slice(prefix.length);
  return {
    services: services.map(({ supplyPointCode, stage, statement }) => ({
      code: plain(supplyPointCode),
      stage,
      total: statement?.total ?? '',
      hash: statement?.resultHash ?? '',
    })),
    invoices: invoices.map((invoice) => ({ ...invoice, code: plain(invoice.supplyPointCode) })),
    documents,
  };
}

function doubled(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Everything in which a disturbed run differs from an undisturbed one of the same data: lost, doubled or wrong. */
export function differences(expected: Outcome, actual: Outcome): readonly string[] {
  const found: string[] = [];
  const wanted = new Map(expected.services.map((service) => [service.code, service]));
  if (expected.services.length !== actual.services.length)
    found.push(`${actual.services.length} of ${expected.services.length} services`);
  for (const { code, stage, total, hash } of actual.services) {
    const twin = wanted.get(code);
    if (!twin) found.push(`${code}: not in the undisturbed run`);
    else if (twin.stage !== stage) found.push(`${code}: ${stage} instead of ${twin.stage}`);
    else if (twin.total !== total || twin.hash !== hash)
      found.push(`${code}: ${total} (${hash}) instead of ${twin.total} (${twin.hash})`);
  }
  found.push(...invoiceDifferences(expected, actual));
  return found;
}

function invoiceDifferences(expected: Outcome, actual: Outcome): readonly string[] {
  const found: string[] = [];
  const totals = new Map(actual.invoices.map(({ code, total }) => [code, total]));
  for (const { code, total, status } of expected.invoices) {
    if (!totals.has(code)) found.push(`${code}: invoice lost`);
    else if (totals.get(code) !== total) found.push(`${code}: invoiced ${totals.get(code)} instead of ${total}`);
    const twin = actual.invoices.find((invoice) => invoice.code === code);
    if (twin && twin.status !== status) found.push(`${code}: invoice ${twin.status} instead of ${status}`);
  }
  for (const code of doubled(actual.invoices.map((invoice) => invoice.code))) found.push(`${code}: invoiced twice`);
  for (const number of doubled(actual.invoices.map((invoice) => invoice.number)))
    found.push(`number ${number} used twice`);
  found.push(...gaps(actual.invoices.map(({ number }) => number)));
  return [...found, ...providerDifferences(actual)];
}

/** The provider must hold exactly one document for each invoice, with its number and total, and no other. */
function providerDifferences({ invoices, documents }: Outcome): readonly string[] {
  const ids = new Set(invoices.map(({ id }) => id));
  const found = [
    ...doubled(documents.map(({ reference }) => reference)).map((reference) => `document ${reference} issued twice`),
    ...doubled(documents.map(({ number }) => number)).map((number) => `number ${number} issued twice`),
    ...documents
      .filter(({ reference }) => !ids.has(reference))
      .map(({ number }) => `document ${number} of an invoice that is not here`),
  ];
  const issued = new Map(documents.map((document) => [document.reference, document]));
  for (const { id, number, total, code } of invoices) {
    const document = issued.get(id);
    if (!document) found.push(`${code}: the provider has no document`);
    else if (document.number !== number || document.total !== total)
      found.push(`${code}: the provider has ${document.number} of ${document.total}`);
  }
  return found;
}

function gaps(numbers: readonly string[]): readonly string[] {
  const values = numbers.map((number) => Number(/\d+$/.exec(number)?.[0] ?? Number.NaN)).sort((a, b) => a - b);
  return values.flatMap((value, index) =>
    index > 0 && value !== (values[index - 1] ?? 0) + 1 ? [`numbers jump from ${values[index - 1]} to ${value}`] : [],
  );
}

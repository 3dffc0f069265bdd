import { useFormat } from '../app/session.js';

/** An amount in a list or a tile; nothing where there is none. */
export function MoneyText({ value, currency }: { readonly value: string | null; readonly currency?: string }) {
  const format = useFormat();
  return <span className="kl-number">{value === null ? '—' : format.money(value, currency)}</span>;
}

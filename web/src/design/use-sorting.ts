import { useAddress } from '../app/router.js';
import { sortFrom, type Sorting } from './sorting.js';

/** How a list is sorted, kept in the address: for its query, and for its heads. */
export function useSorting<S extends string>(sorts: readonly S[]) {
  const [search, setSearch] = useAddress();
  const sort = sortFrom(search['sort'], sorts);
  const order: { readonly sort?: S } = sort ? { sort } : {};
  const sorting: Sorting = { value: sort, onSort: (next) => setSearch({ sort: next }, { replace: true }) };
  return { order, sorting };
}

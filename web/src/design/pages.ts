import { useCallback, useMemo } from 'react';

interface Page<R> {
  readonly items: readonly R[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number; readonly exact: boolean };
}
interface Pages<R> {
  readonly data: { readonly pages: readonly Page<R>[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  /** What is shown is of the filter before, while the one that was chosen is asked for. */
  readonly isPlaceholderData: boolean;
  fetchNextPage(): unknown;
}

/** How every list is asked for page after page. */
export const BY_CURSOR = {
  pageParamName: 'cursor',
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }: { readonly nextCursor: string | null }) => nextCursor ?? undefined,
} as const;

/** What a `DataTable` needs of a list that comes by cursor. */
export function usePages<R>({ data, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage }: Pages<R>) {
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const onMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.total ?? { value: 0, exact: true },
    onMore,
    loadingMore: isFetchingNextPage,
    isPlaceholder: isPlaceholderData,
  };
}

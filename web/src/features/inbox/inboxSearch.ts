export const tabs = ['activity', 'bookmarks', 'archive'] as const;
export type Tab = (typeof tabs)[number];
export const filters = ['unread', 'assigned', 'mentions'] as const;
export type Filter = (typeof filters)[number];
/** What the inbox shows; stands in its address. */
export type InboxSearch = { tab?: Exclude<Tab, 'activity'>; only?: Filter };

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  return {
    tab: search.tab === 'bookmarks' || search.tab === 'archive' ? search.tab : undefined,
    only: filters.find((filter) => filter === search.only),
  };
}

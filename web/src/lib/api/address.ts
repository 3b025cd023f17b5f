export type Query = Record<string, string | number | boolean | null | undefined>;
/** What is asked for: a path below the API's, and its query. */
export type Asked = readonly [path: string, query?: Query];

const limit = 100;

export const addressOf = (...[path, query]: Asked): string => `/api/1.0${path}${queryString(query)}`;

/** A collection's first page, or the one that an offset names. */
export const pageOf = (...[path, query]: Asked): Asked => [path, { limit, ...query }];

export function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

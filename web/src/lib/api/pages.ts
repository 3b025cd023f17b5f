import { type Envelope, getPage, type Query } from './request';

export type Page<T> = Envelope<T[]>;

const limit = 100;

export const firstPage = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Page<T>> =>
  getPage<T>(path, { limit, ...query }, signal);

/**
 * Walks a paged collection, one request a page.
 *
 * @param first the first page, where it has been asked for already
 */
export async function* pages<T>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
  first = firstPage<T>(path, query, signal),
): AsyncGenerator<T[]> {
  let page = await first;
  yield page.data;
  while (page.next_page) {
    page = await getPage<T>(path, { limit, ...query, offset: page.next_page.offset }, signal);
    yield page.data;
  }
}

export async function all<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages<T>(path, query, signal)) found.push(...page);
  return found;
}

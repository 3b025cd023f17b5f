import { getPage, type Query } from './request';

/** Walks a paged collection, one request a page. */
export async function* pages<T>(path: string, query: Query = {}, signal?: AbortSignal): AsyncGenerator<T[]> {
  let offset: string | undefined;
  do {
    const page = await getPage<T>(path, { limit: 100, ...query, offset }, signal);
    yield page.data;
    offset = page.next_page?.offset;
  } while (offset);
}

export async function all<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages<T>(path, query, signal)) found.push(...page);
  return found;
}

import { pageOf, type Query } from './address';
import { type Envelope, getPage } from './request';

export type Page<T> = Envelope<T[]>;

/** Walks a paged collection, one request a page. */
export async function* pages<T>(path: string, query: Query = {}, signal?: AbortSignal): AsyncGenerator<T[]> {
  let page = await getPage<T>(...pageOf(path, query), signal);
  yield page.data;
  while (page.next_page) {
    page = await getPage<T>(...pageOf(path, { ...query, offset: page.next_page.offset }), signal);
    yield page.data;
  }
}

export async function all<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages<T>(path, query, signal)) found.push(...page);
  return found;
}

import { ApiError } from './ApiError';
import { addressOf, type Query } from './address';
import { connection } from './connection';
import { credentials } from './credentials';
import { takeEarly } from './early';
import { randomKey } from './randomKey';

export type Envelope<T> = { data: T; next_page?: { offset: string } | null; version?: string | null };
type Options = { query?: Query; data?: unknown; headers?: Record<string, string>; signal?: AbortSignal };

/** A write that got no answer may have been done; with its idempotency key it can be sent again safely. */
const pausesBeforeRetry = [400, 1500];

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await send<T>('GET', path, { query, signal })).data;
}

export async function getPage<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Envelope<T[]>> {
  return send<T[]>('GET', path, { query, signal });
}

/** The record with the version that `If-Match` takes. */
export async function getVersioned<T>(path: string, query?: Query, signal?: AbortSignal) {
  const { data, version = null } = await send<T>('GET', path, { query, signal });
  return { data, version };
}

export async function post<T>(
  path: string,
  data: unknown = {},
  query?: Query,
  headers?: Record<string, string>,
): Promise<T> {
  return (await send<T>('POST', path, { data, query, headers })).data;
}

export async function put<T>(
  path: string,
  data: unknown,
  query?: Query,
  headers?: Record<string, string>,
): Promise<T> {
  return (await send<T>('PUT', path, { data, query, headers })).data;
}

export async function del(path: string, headers?: Record<string, string>): Promise<void> {
  await send<unknown>('DELETE', path, { headers });
}

async function send<T>(method: string, path: string, options: Options): Promise<Envelope<T>> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (method !== 'GET') {
    headers['Idempotency-Key'] ??= randomKey();
    const csrf = credentials.csrf();
    if (csrf) headers['X-CSRF-Token'] = csrf;
  }
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: options.signal };
  // Deletions are also sent as the page is left, and must outlive it.
  if (method === 'DELETE') init.keepalive = true;
  if (options.data !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify({ data: options.data });
  }
  const response = await fetchWithRetry(addressOf(path, options.query), init);
  return readEnvelope<T>(response, path);
}

async function fetchWithRetry(url: string, init: RequestInit): Promise<Response> {
  const early = init.method === 'GET' ? takeEarly(url) : undefined;
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await (attempt === 0 && early ? early : fetch(url, init));
      connection.found();
      return response;
    } catch (cause) {
      if (init.signal?.aborted) throw cause;
      const pause = pausesBeforeRetry[attempt];
      if (pause === undefined || connection.isOffline()) {
        connection.lost();
        throw new ApiError(0, '');
      }
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}

async function readEnvelope<T>(response: Response, path: string): Promise<Envelope<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok)
    return { ...((body ?? { data: {} }) as Envelope<T>), version: response.headers.get('ETag') };
  if (response.status === 401 && !path.startsWith('/sessions')) credentials.signedOut();
  throw new ApiError(response.status, messageOf(body), retryAfter(response));
}

export function messageOf(body: unknown): string {
  const errors = (body as { errors?: { message?: string }[] } | null)?.errors;
  return errors?.[0]?.message ?? '';
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

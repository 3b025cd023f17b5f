/** A refusal by the server, or no answer at all (`status` 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Nothing was heard from the server: the same request may succeed in a moment. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  /** There is no such thing, or not for this reader; asking again will not help. */
  get isGone(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

/** Whether it tells that something is not there, or no longer. */
export const isGone = (error: unknown): boolean => error instanceof ApiError && error.isGone;

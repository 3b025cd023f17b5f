import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';

/** Why a form of the doorway was refused, in the reader's words where we have them. */
export function refusal(error: unknown): string {
  if (!(error instanceof ApiError) || error.isOffline) return i18next.t('identity:offline');
  if (error.status === 401) return i18next.t('identity:wrong');
  if (error.status === 429) return i18next.t('identity:tooMany', { seconds: error.retryAfterSeconds ?? 60 });
  return error.message;
}

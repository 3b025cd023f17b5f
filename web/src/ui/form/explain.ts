import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';

export type Refusal = {
  /** What is wrong with single fields, by their names. */
  fields: Record<string, string>;
  /** What is wrong with the whole. */
  general: string;
  waitSeconds: number;
};

export const nothingWrong: Refusal = { fields: {}, general: '', waitSeconds: 0 };

/** Sorts an error of the API ("email: Not an e-mail address") to the field that it names, if the form has it. */
export function explain(error: unknown, fields: readonly string[]): Refusal {
  if (!(error instanceof ApiError)) return general(i18next.t('failure.other'));
  if (error.isOffline) return general(i18next.t('failure.offline'));
  if (error.status === 429) {
    return { fields: {}, general: i18next.t('tooMany'), waitSeconds: error.retryAfterSeconds ?? 60 };
  }
  const [, field = '', reason = ''] = /^(\w+): (.+)$/s.exec(error.message) ?? [];
  if (fields.includes(field)) return { ...nothingWrong, fields: { [field]: reason } };
  return general(reason || error.message || i18next.t('failure.other'));
}

function general(text: string): Refusal {
  return { ...nothingWrong, general: text };
}

import i18next from 'i18next';
import { ApiError } from '@/lib/api/ApiError';
import { post } from '@/lib/api/request';
import { remember, type Session } from '@/lib/session/session';
import type { Refusal } from '@/ui/form/explain';

export const shortestPassword = 10;

/** What is wrong with a new password as far as can be told without the server. */
export function passwordProblem(password: string): string {
  return [...password].length < shortestPassword
    ? i18next.t('identity:passwordTooShort', { count: shortestPassword })
    : '';
}

/** The server's refusals of a new password, in the reader's language. */
export function passwordRefusal(error: unknown, field: string): Partial<Refusal> | null {
  if (!(error instanceof ApiError)) return null;
  const known = {
    'Too easy to guess': i18next.t('identity:passwordTooEasy'),
    'Too close to the name or the e-mail address': i18next.t('identity:passwordTooClose'),
    'Not the current password': i18next.t('identity:passwordNotCurrent'),
  };
  for (const [words, text] of Object.entries(known)) {
    if (error.message.endsWith(words)) {
      return { fields: { [error.message.split(':')[0] ?? field]: text } };
    }
  }
  return null;
}

export async function changePassword(current: string, next: string) {
  await post('/users/me/changePassword', { current_password: current, new_password: next });
}

/** Answers whether this server sends mail at all; not whether it knows the address. */
export async function askForReset(email: string): Promise<boolean> {
  return (await post<{ sent_by_mail?: boolean }>('/password_resets', { email })).sent_by_mail ?? true;
}

export async function redeemReset(token: string, password: string): Promise<Session> {
  return remember(await post<Session>('/password_resets/redeem', { token, password }));
}

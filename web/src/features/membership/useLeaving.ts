import { useNavigate } from '@tanstack/react-router';
import { ApiError } from '@/lib/api/ApiError';
import { get } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { say } from '@/ui/toasts';

/** The lists that lead to what can be left. */
export type Home = '/goals' | '/portfolios' | '/reporting' | '/my-tasks';

/** For whoever has taken themselves off something: if they see it no longer, they are told so and shown the list. */
export function useLeaving(home: Home) {
  const { t } = useTranslation('membership');
  const navigate = useNavigate();
  return async ({ gid, name }: { gid: string; name: string }) => {
    if (await isSeen(gid)) return;
    say(t('left', { name }));
    if (location.pathname.includes(gid)) await navigate({ to: home });
  };
}

/** Who shares something is told to whoever sees it. */
async function isSeen(gid: string): Promise<boolean> {
  try {
    await get('/memberships', { parent: gid, limit: 1 });
    return true;
  } catch (error) {
    return !(error instanceof ApiError && [403, 404].includes(error.status));
  }
}

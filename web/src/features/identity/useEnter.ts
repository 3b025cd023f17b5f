import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { othersWereHere, type Session } from '@/lib/session/session';
import { sessionQuery } from '@/lib/session/sessionQuery';

/** Goes into the app with a new session. */
export function useEnter() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (session: Session, next = '/') => {
    // Only paths of this app: a full address could lead elsewhere.
    const path = /^\/(?![/\\])/.test(next) ? next : '/';
    // What somebody else had on screen in this tab must not stay in memory: then the page is loaded anew.
    if (othersWereHere()) {
      location.assign(path);
      return;
    }
    queryClient.setQueryData(sessionQuery.queryKey, session);
    router.history.push(path);
  };
}

import { redirect } from '@tanstack/react-router';
import { queryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session/sessionQuery';

export async function requireSession({ location }: { location: { href: string } }) {
  // That nobody was signed in when this browser was last here is no answer.
  const session =
    (await queryClient.ensureQueryData(sessionQuery)) ?? (await queryClient.fetchQuery(sessionQuery));
  if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

import { runDeferred } from '@/lib/deferred';
import { signOut, signOutEverywhere } from '@/lib/session/session';

/** Leaves the app. The page is loaded anew, so that nothing of what was on screen stays in memory. */
async function leaveBy(end: () => Promise<void>) {
  // What waits for its Undo to go would be refused once signed out.
  runDeferred();
  await end();
  location.assign('/sign-in');
}

export const leave = () => leaveBy(signOut);
export const leaveEverywhere = () => leaveBy(signOutEverywhere);

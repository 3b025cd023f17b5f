import { runDeferred } from '@/lib/deferred';
import { localOwner, wipeLocal } from '@/lib/local/database';
import { setKeptPerson } from '@/lib/local/person';
import { signOut, signOutEverywhere } from '@/lib/session/session';

/**
 * Leaves the app. The page is loaded anew, so that nothing of what was on screen stays in memory, and nothing of what
 * was seen stays on the disk.
 */
async function leaveBy(end: () => Promise<void>, path: string) {
  // What waits for its Undo to go would be refused once signed out.
  runDeferred();
  await end();
  const person = localOwner();
  setKeptPerson(null);
  if (person) await wipeLocal(person);
  location.assign(path);
}

export const leave = (path = '/sign-in') => leaveBy(signOut, path);
export const leaveEverywhere = () => leaveBy(signOutEverywhere, '/sign-in');

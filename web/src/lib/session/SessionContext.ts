import { createContext, useContext } from 'react';
import type { Me, Workspace } from './session';

export type Signed = { me: Me; workspace: Workspace };

export const SessionContext = createContext<Signed | null>(null);

/** The person signed in and the workspace on screen; only inside the frame of the app. */
export function useSession(): Signed {
  const signed = useContext(SessionContext);
  if (!signed) throw new Error('useSession needs a signed-in page');
  return signed;
}

import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { explain } from './form/explain';
import { sayProblem, sayUndoable } from './toasts';

let removed: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Gids that are gone here, though the server may list them until their removal has been carried out. */
export function useRemoved(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => removed);
}

type Removal = {
  gid: string;
  label: string;
  /** Carries it out, and takes it out of what has been loaded. */
  run: () => Promise<unknown>;
  onUndo?: () => void;
};

/** Takes it off the screen now, offers Undo, and carries it out when that offer has gone. */
export function removeUndoably(removal: Removal) {
  const { gid, label, run, onUndo } = removal;
  const leadOn = nextRow();
  change((gids) => gids.add(gid));
  leadOn();
  const putBack = () => change((gids) => gids.delete(gid));
  const cancel = defer(() => {
    forgetStep(step);
    run()
      .catch((error) => {
        const again = { label: i18next.t('tryAgain'), run: () => removeUndoably(removal) };
        sayProblem(explain(error, []).general, again);
      })
      .finally(putBack);
  });
  const step = remember({
    label,
    undo: () => {
      cancel();
      putBack();
      onUndo?.();
    },
  });
  sayUndoable(step, i18next.t('undo'));
}

const reachable = 'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** Leads the keyboard from a row that goes to one beside it. */
function nextRow(): () => void {
  const row = document.activeElement?.closest('li, tr, [role="row"]');
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  return () =>
    requestAnimationFrame(() => {
      if (!near?.isConnected || document.activeElement !== document.body) return;
      const target = near.matches(reachable) ? near : near.querySelector(reachable);
      if (target instanceof HTMLElement) target.focus();
    });
}

function change(edit: (gids: Set<string>) => void) {
  const next = new Set(removed);
  edit(next);
  removed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import { useRef } from 'react';
import { useKeyed } from '@/lib/keyedStore';
import { type Known, saveDescription, settleConflict, textConflicts } from '../saveDescription';

/** Saves a description, and offers both texts where somebody else has written another one meanwhile. */
export function useDescription(gid: string, known: Known, isEdited: boolean) {
  const conflict = useKeyed(textConflicts, gid);
  const base = useRef(known);
  const saving = useRef(0);
  // What someone else writes meanwhile must not pass for what this edit began with.
  if (!isEdited && saving.current === 0 && !conflict) base.current = known;

  async function save(html: string): Promise<boolean> {
    saving.current++;
    try {
      return await saveDescription(gid, html, base.current);
    } finally {
      saving.current--;
    }
  }

  function showTheirs() {
    if (conflict) base.current = conflict.theirs;
    settleConflict(gid);
  }

  /** Replaces their text with ours, knowingly. */
  async function insist(html: string) {
    if (!conflict) return;
    base.current = conflict.theirs;
    settleConflict(gid);
    await save(html);
  }

  return { save, conflict, showTheirs, insist };
}

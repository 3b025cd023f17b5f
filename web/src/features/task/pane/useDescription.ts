import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useRef, useState } from 'react';
import { ApiError } from '@/lib/api/ApiError';
import { getVersioned, put } from '@/lib/api/request';
import { sayProblem } from '@/ui/toasts';
import { type TaskDetail, taskDetailQuery } from '../taskDetail';
import { enqueue, reasonOf } from '../writeQueue';

type Known = { html: string; version: string | null };

/**
 * Saves a description without losing anyone's. The version covers the whole task, so a refusal may only mean that
 * another field changed; only when the text itself is another one is there something to decide.
 */
export function useDescription(gid: string, known: Known, isEdited: boolean) {
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<Known | null>(null);
  const base = useRef(known);
  const saving = useRef(false);
  // What someone else writes meanwhile must not pass for what this edit began with.
  if (!isEdited && !saving.current && !conflict) base.current = known;

  async function save(html: string): Promise<boolean> {
    saving.current = true;
    try {
      await enqueue(gid, () => write(html));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 412)) {
        sayProblem(reasonOf(error), { label: i18next.t('tryAgain'), run: () => void save(html) });
      }
      return false;
    } finally {
      saving.current = false;
    }
  }

  async function write(html: string, attempts = 2): Promise<void> {
    try {
      await put(`/tasks/${gid}`, { html_notes: html }, { opt_fields: 'gid' }, ifMatch(base.current.version));
      await readAgain();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      const theirs = await read(gid);
      if (theirs.html !== base.current.html || attempts === 0) {
        setConflict(theirs);
        throw error;
      }
      base.current = theirs;
      await write(html, attempts - 1);
    }
  }

  async function readAgain() {
    await queryClient.cancelQueries({ queryKey: taskDetailQuery(gid).queryKey });
    const detail = await queryClient.fetchQuery(taskDetailQuery(gid));
    base.current = { html: detail.data.html_notes, version: detail.version };
  }

  function showTheirs() {
    setConflict(null);
    void queryClient.invalidateQueries({ queryKey: taskDetailQuery(gid).queryKey });
  }

  /** Replaces their text with ours, knowingly. */
  async function insist(html: string) {
    if (conflict) base.current = conflict;
    if (await save(html)) setConflict(null);
  }

  return { save, conflict: conflict !== null, showTheirs, insist };
}

const ifMatch = (version: string | null): Record<string, string> => (version ? { 'If-Match': version } : {});

async function read(gid: string): Promise<Known> {
  const { data, version } = await getVersioned<TaskDetail>(`/tasks/${gid}`, { opt_fields: 'html_notes' });
  return { html: data.html_notes, version };
}

import { useState } from 'react';
import { useSession } from '@/lib/session/SessionContext';

export const empty = '<body></body>';

/** What one has begun to write on a task. It is kept on this device until it is sent, task by task. */
export function useCommentDraft(task: string) {
  const { me } = useSession();
  const key = `cairn.draft.${me.gid}.${task}`;
  const [html, setHtml] = useState(() => read(key) ?? empty);

  function change(next: string | ((now: string) => string)) {
    setHtml((now) => {
      const changed = typeof next === 'function' ? next(now) : next;
      keep(key, changed);
      return changed;
    });
  }
  return { html, isEmpty: html === empty, change, clear: () => change(empty) };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, html: string) {
  try {
    if (html === empty) localStorage.removeItem(key);
    else localStorage.setItem(key, html);
  } catch {
    // Storage can be full or switched off; the draft then lasts as long as the page.
  }
}

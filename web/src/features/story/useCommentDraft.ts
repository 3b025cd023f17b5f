import { useState } from 'react';
import { keepDraft, readDraft } from '@/lib/drafts';
import { useSession } from '@/lib/session/SessionContext';
import { emptyBody } from '@/ui/richtext/emptyBody';

/** What one has begun to write on a task. It is kept on this device until it is sent, task by task. */
export function useCommentDraft(task: string) {
  const { me } = useSession();
  const [html, setHtml] = useState(() => readDraft(me.gid, task) ?? emptyBody);

  function change(next: string | ((now: string) => string)) {
    setHtml((now) => {
      const changed = typeof next === 'function' ? next(now) : next;
      keepDraft(me.gid, task, changed === emptyBody ? null : changed);
      return changed;
    });
  }
  return { html, isEmpty: html === emptyBody, change, clear: () => change(emptyBody) };
}

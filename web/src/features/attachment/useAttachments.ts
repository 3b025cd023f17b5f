import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { enqueue, reasonOf } from '@/features/task/writeQueue';
import { ApiError } from '@/lib/api/ApiError';
import { del } from '@/lib/api/request';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type Attachment, attach, attachmentsQuery } from './attachments';

export type Upload = { id: number; name: string; part: number };

let count = 0;
const hidden = new Set<string>();

export function useAttachments(task: string) {
  const queryClient = useQueryClient();
  const { queryKey } = attachmentsQuery(task);
  const { data: files = [] } = useQuery(attachmentsQuery(task));
  const [uploads, setUploads] = useState<Upload[]>([]);
  const redraw = () => queryClient.setQueryData(queryKey, (known) => known && [...known]);

  async function add(file: File) {
    const id = ++count;
    setUploads((now) => [...now, { id, name: file.name, part: 0 }]);
    const progress = (part: number) =>
      setUploads((now) => now.map((other) => (other.id === id ? { ...other, part } : other)));
    try {
      await attach(task, file, progress);
      await queryClient.invalidateQueries({ queryKey });
    } catch (error) {
      const tooLarge = error instanceof ApiError && error.status === 413;
      const reason = tooLarge ? i18next.t('attachment:tooLarge') : reasonOf(error);
      const text = i18next.t('attachment:failed', { name: file.name, reason });
      sayProblem(text, tooLarge ? undefined : { label: i18next.t('tryAgain'), run: () => void add(file) });
    } finally {
      setUploads((now) => now.filter((other) => other.id !== id));
    }
  }

  function remove(file: Attachment) {
    const putBack = () => {
      hidden.delete(file.gid);
      redraw();
    };
    hidden.add(file.gid);
    redraw();
    const cancel = defer(() => {
      forgetStep(step);
      enqueue(`files:${task}`, () => del(`/attachments/${file.gid}`)).catch((error) => {
        putBack();
        sayProblem(reasonOf(error));
      });
    });
    const undo = () => {
      cancel();
      putBack();
    };
    const step = remember({ label: i18next.t('attachment:said.deleted', { name: file.name }), undo });
    sayUndoable(step, i18next.t('undo'));
  }

  return { files: files.filter(({ gid }) => !hidden.has(gid)), uploads, add, remove };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { enqueue, reasonOf } from '@/features/task/writeQueue';
import { ApiError } from '@/lib/api/ApiError';
import { del } from '@/lib/api/request';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import { type Attachment, attach, attachmentsQuery } from './attachments';

export type Upload = { id: number; name: string; part: number };

let count = 0;

export function useAttachments(task: string) {
  const queryClient = useQueryClient();
  const { queryKey } = attachmentsQuery(task);
  const { data: files = [] } = useQuery(attachmentsQuery(task));
  const [uploads, setUploads] = useState<Upload[]>([]);
  const removed = useRemoved();

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

  function remove({ gid, name }: Attachment) {
    removeUndoably({
      gid,
      label: i18next.t('attachment:said.deleted', { name }),
      run: async () => {
        await enqueue(`files:${task}`, () => del(`/attachments/${gid}`));
        queryClient.setQueryData(queryKey, (known) => known?.filter((other) => other.gid !== gid));
      },
    });
  }

  return { files: files.filter(({ gid }) => !removed.has(gid)), uploads, add, remove };
}

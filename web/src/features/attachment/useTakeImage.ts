import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { reasonOf } from '@/features/task/writeQueue';
import type { TakeImage } from '@/ui/richtext/editor/pasted';
import { sayProblem } from '@/ui/toasts';
import { attach, attachmentsQuery } from './attachments';

/** Keeps pictures of a task's texts as its attachments, at an address that does not expire. */
export function useTakeImage(task: string): TakeImage {
  const queryClient = useQueryClient();
  return async (file) => {
    try {
      const { gid } = await attach(task, file, () => {});
      void queryClient.invalidateQueries({ queryKey: attachmentsQuery(task).queryKey });
      return { gid, src: `/api/1.0/attachments/${gid}/download`, alt: file.name };
    } catch (error) {
      sayProblem(i18next.t('attachment:failed', { name: file.name, reason: reasonOf(error) }));
      return null;
    }
  };
}

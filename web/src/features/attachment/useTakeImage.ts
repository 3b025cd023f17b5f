import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useMay } from '@/features/role/useMay';
import { reasonOf } from '@/features/task/writeQueue';
import type { TakeImage } from '@/ui/richtext/editor/pasted';
import { sayProblem } from '@/ui/toasts';
import { attach, attachmentsQuery } from './attachments';

/** Keeps pictures of a task's texts as its attachments, at an address that does not expire; where one may upload any. */
export function useTakeImage(task: string): TakeImage | undefined {
  const queryClient = useQueryClient();
  const mayUpload = useMay('upload_attachments');
  if (!mayUpload) return undefined;
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

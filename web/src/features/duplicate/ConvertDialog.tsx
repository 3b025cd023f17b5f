import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { projectsQuery } from '@/features/project/projects';
import { loadSubtasks } from '@/features/task/loadSubtasks';
import { refetchTasks } from '@/features/task/refetchTasks';
import type { TaskRow } from '@/features/task/taskRow';
import { post } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { queryClient } from '@/lib/queryClient';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { useForm } from '@/ui/form/useForm';

const fields = ['name'] as const;

type Props = { task: TaskRow; onClose: () => void };

/** Makes a project of a task and goes there. */
export function ConvertDialog({ task, onClose }: Props) {
  const { t } = useTranslation('duplicate');
  const { workspace } = useSession();
  const navigate = useNavigate();
  const { form, input, busy } = useForm({
    fields,
    send: async ({ name }) => {
      const { gid } = await post<{ gid: string }>(
        `/tasks/${task.gid}/convertToProject`,
        { name: name.trim() },
        { opt_fields: 'gid' },
      );
      onClose();
      void refetchTasks([task.gid]);
      void loadSubtasks(task.gid);
      await queryClient.invalidateQueries({ queryKey: projectsQuery(workspace.gid).queryKey });
      void navigate({ to: '/project/$projectGid/list', params: { projectGid: gid } });
    },
  });
  return (
    <Dialog title={t('convert.title')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <p className={dialog.note}>{t('convert.note')}</p>
        <TextInput {...input('name')} label={t('convert.name')} defaultValue={task.name} data-autofocus />
        <DialogFoot send={t('convert.convert')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

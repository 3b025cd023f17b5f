import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { createTeam } from './teams';
import { VisibilityChoice } from './VisibilityChoice';

const fields = ['name', 'visibility'] as const;

export function CreateTeamDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('team');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name, visibility }) => {
      const team = await createTeam(workspace.gid, name.trim(), visibility);
      // Also which are one's own.
      void queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
      onClose();
      await navigate({ to: '/team/$teamGid', params: { teamGid: team.gid } });
    },
  });
  return (
    <Dialog title={t('createTeam')} onClose={onClose}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={200} autoComplete="off" data-autofocus />
        <VisibilityChoice name="visibility" />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('createTeam')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

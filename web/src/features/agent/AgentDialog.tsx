import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { type Agent, createAgent, updateAgent } from './agents';

type Props = {
  /** Null for a new one. */
  agent: Agent | null;
  onClose: () => void;
};

const fields = ['name', 'description', 'behavior_guidance'] as const;

/** What an agent is called, what it does, and how it is to go about it. */
export function AgentDialog({ agent, onClose }: Props) {
  const { t } = useTranslation('agent');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: ['name'],
    send: async ({ name, description, behavior_guidance }) => {
      const said = {
        name: name.trim(),
        description: description.trim(),
        behavior_guidance: behavior_guidance.trim(),
      };
      await (agent ? updateAgent(agent.gid, said) : createAgent(workspace.gid, said));
      // It is one of the people too, who stand in many lists.
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspace.gid] });
      onClose();
    },
  });
  return (
    <Dialog title={agent ? agent.name : t('add')} onClose={onClose} size={560}>
      <form className={dialog.body} {...form}>
        <TextInput
          {...input('name')}
          label={t('name')}
          defaultValue={agent?.name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          {...input('description')}
          label={t('description')}
          description={t('descriptionHint')}
          defaultValue={agent?.description ?? ''}
          maxLength={1000}
          autoComplete="off"
        />
        <Textarea
          {...input('behavior_guidance')}
          label={t('guidance')}
          description={t('guidanceHint')}
          defaultValue={agent?.behavior_guidance ?? ''}
          maxLength={10_000}
          rows={6}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={agent ? t('save') : t('add')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useShareable } from '@/features/role/useShareable';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorChoice } from '@/ui/color/ColorChoice';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { RadioRows } from '@/ui/form/RadioRows';
import { useForm } from '@/ui/form/useForm';
import { createPortfolio, type Privacy, privacies } from './portfolios';

const fields = ['name', 'color', 'privacy_setting'] as const;

/** A new portfolio; what belongs into it comes afterwards. */
export function CreatePortfolioDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('portfolio');
  const { workspace } = useSession();
  const navigate = useNavigate();
  const ways = useShareable('share_portfolios_with_org')(privacies, 'members_only');
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: ['name'],
    send: async ({ name, color, privacy_setting }) => {
      const made = await createPortfolio({
        name: name.trim(),
        workspace: workspace.gid,
        color: color || null,
        privacy_setting: privacy_setting as Privacy,
      });
      onClose();
      await navigate({ to: '/portfolio/$portfolioGid/list', params: { portfolioGid: made.gid } });
    },
  });
  return (
    <Dialog title={t('create')} onClose={onClose} size={520}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={1024} autoComplete="off" data-autofocus />
        <ColorChoice name="color" label={t('color')} defaultValue="dark-teal" />
        <RadioRows
          label={t('privacy')}
          name="privacy_setting"
          defaultValue={ways[0]}
          choices={ways.map((value) => ({ value, label: t(`privacies.${value}`) }))}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { CopyField } from '@/ui/CopyField';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { explain } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import { makeResetLink } from './members';

type Props = { user: { gid: string; name: string }; onClose: () => void };

/** For who forgot the password where no mail is sent: a link that an admin passes on. */
export function ResetLinkDialog({ user, onClose }: Props) {
  const { t } = useTranslation(['workspace', 'common']);
  const { workspace } = useSession();
  const make = useMutation({ mutationFn: () => makeResetLink(workspace.gid, user.gid) });
  const link = make.data;
  return (
    <Dialog title={t('resetLinkFor', { name: user.name })} onClose={onClose}>
      <div className={dialog.body}>
        <p className={dialog.note}>{t('resetLinkHint', { name: user.name })}</p>
        {link && (
          <CopyField
            label={t('resetLink')}
            description={t('worksUntil', { when: formatInstant(link.expires_at) })}
            value={link.url}
          />
        )}
        {make.error && <FormProblem refusal={explain(make.error, [])} onWaited={make.reset} />}
        <footer className={dialog.foot}>
          <Button variant="default" onClick={onClose}>
            {t(link ? 'common:close' : 'common:cancel')}
          </Button>
          {!link && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t('makeLink')}
            </Button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}

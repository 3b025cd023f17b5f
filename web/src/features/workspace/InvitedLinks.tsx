import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { CopyField } from '@/ui/CopyField';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';

/** What came of one invitation: its link, or why there is none. */
export type Outcome = { email?: string; url?: string; error?: unknown; reason?: string };

type Props = { outcomes: Outcome[]; onClose: () => void };

export function InvitedLinks({ outcomes, onClose }: Props) {
  const { t } = useTranslation('workspace');
  const made = outcomes.filter(({ url }) => url);
  const refused = outcomes.filter(({ reason }) => reason);
  return (
    <Dialog title={t('invited', { count: made.length })} onClose={onClose}>
      <div className={dialog.body}>
        {made.length > 0 && (
          <p className={dialog.note} role="status">
            {t(made.some(({ email }) => email) ? 'linkForOne' : 'linkForAnyone')}
          </p>
        )}
        {made.map(({ email, url = '' }) => (
          <CopyField key={email ?? 'anyone'} label={email ?? t('anyoneWithLink')} value={url} />
        ))}
        {refused.length > 0 && (
          <ul role="alert">
            {refused.map(({ email, reason }) => (
              <li key={email}>
                {email}: {reason}
              </li>
            ))}
          </ul>
        )}
        <footer className={dialog.foot}>
          <Button onClick={onClose}>{t('done')}</Button>
        </footer>
      </div>
    </Dialog>
  );
}

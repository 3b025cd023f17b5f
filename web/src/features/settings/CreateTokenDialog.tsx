import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { CreateTokenForm } from './CreateTokenForm';
import { MadeToken } from './MadeToken';
import type { Tokens } from './tokens';

type Props = { tokens: Tokens; onClose: () => void };

/** Asks for a name, then shows the secret, this once. */
export function CreateTokenDialog({ tokens, onClose }: Props) {
  const { t } = useTranslation('settings');
  const [secret, setSecret] = useState('');
  if (secret) {
    return (
      <Dialog title={t('tokenMade')} onClose={onClose}>
        <div className={dialog.body}>
          <MadeToken secret={secret} />
          <footer className={dialog.foot}>
            <Button onClick={onClose}>{t('done')}</Button>
          </footer>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('createToken')} onClose={onClose}>
      <CreateTokenForm tokens={tokens} onMade={setSecret} onCancel={onClose} />
    </Dialog>
  );
}

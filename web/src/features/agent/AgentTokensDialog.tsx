import { Button } from '@mantine/core';
import { useState } from 'react';
import { CreateTokenForm } from '@/features/settings/CreateTokenForm';
import { MadeToken } from '@/features/settings/MadeToken';
import { TokenList } from '@/features/settings/TokenList';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { type Agent, agentTokens } from './agents';

type Props = { agent: Agent; onClose: () => void };

/** By which tokens an agent acts; one that is made is shown this once. */
export function AgentTokensDialog({ agent, onClose }: Props) {
  const { t } = useTranslation('agent');
  const tokens = agentTokens(agent.gid);
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState('');
  return (
    <Dialog title={t('tokensOf', { name: agent.name })} onClose={onClose} size={560}>
      <div className={dialog.body}>
        <p className={dialog.note}>{t('tokensHint', { name: agent.name })}</p>
        {secret && <MadeToken secret={secret} />}
        <TokenList tokens={tokens} />
        {creating ? (
          <CreateTokenForm
            tokens={tokens}
            onMade={(made) => {
              setSecret(made);
              setCreating(false);
            }}
            onCancel={() => setCreating(false)}
          />
        ) : (
          <footer className={dialog.foot}>
            <Button variant="default" onClick={() => setCreating(true)}>
              {t('createToken')}
            </Button>
            <Button onClick={onClose}>{t('done')}</Button>
          </footer>
        )}
      </div>
    </Dialog>
  );
}

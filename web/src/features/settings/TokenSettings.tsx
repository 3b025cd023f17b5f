import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import { CreateTokenDialog } from './CreateTokenDialog';
import { TokenList } from './TokenList';
import { ownTokens } from './tokens';

export function TokenSettings() {
  const { t } = useTranslation('settings');
  const [creating, setCreating] = useState(false);
  const mayCreate = useMay('create_pat_authorization');
  return (
    <Panel
      title={t('pages.tokens')}
      hint={t('tokensHint')}
      actions={mayCreate && <Button onClick={() => setCreating(true)}>{t('createToken')}</Button>}
    >
      <TokenList tokens={ownTokens} />
      {creating && <CreateTokenDialog tokens={ownTokens} onClose={() => setCreating(false)} />}
    </Panel>
  );
}

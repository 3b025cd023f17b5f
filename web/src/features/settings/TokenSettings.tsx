import { ActionIcon, Button } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { CreateTokenDialog } from './CreateTokenDialog';
import { type AccessToken, deleteToken, tokensQuery } from './tokens';

export function TokenSettings() {
  const { t } = useTranslation('settings');
  const { data: tokens, isPending } = useQuery(tokensQuery);
  const removed = useRemoved();
  const mayCreate = useMay('create_pat_authorization');
  const [creating, setCreating] = useState(false);
  const shown = (tokens ?? []).filter(({ gid }) => !removed.has(gid));
  return (
    <Panel
      title={t('pages.tokens')}
      hint={t('tokensHint')}
      actions={mayCreate && <Button onClick={() => setCreating(true)}>{t('createToken')}</Button>}
    >
      {shown.length > 0 && (
        <ul className={rows.rows} aria-label={t('pages.tokens')}>
          {shown.map((token) => (
            <TokenRow key={token.gid} token={token} />
          ))}
        </ul>
      )}
      {!isPending && shown.length === 0 && <p className={rows.nothing}>{t('noTokens')}</p>}
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </Panel>
  );
}

function TokenRow({ token: { gid, name, created_at } }: { token: AccessToken }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const remove = () =>
    removeUndoably({
      gid,
      label: t('tokenDeleted', { name }),
      run: async () => {
        await deleteToken(gid);
        queryClient.setQueryData(tokensQuery.queryKey, (all) => all?.filter((other) => other.gid !== gid));
      },
    });
  return (
    <li className={rows.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
        </div>
        <div className={rows.more} title={formatInstant(created_at)}>
          {t('createdAgo', { ago: formatAgo(created_at) })}
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('deleteToken', { name })}
        onClick={remove}
      >
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}

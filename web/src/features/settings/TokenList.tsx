import { ActionIcon } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import type { AccessToken, Tokens } from './tokens';

type Props = { tokens: Tokens };

/** The tokens of somebody, each to be deleted by itself. */
export function TokenList({ tokens }: Props) {
  const { t } = useTranslation('settings');
  const { data, isPending } = useQuery(tokens.query);
  const removed = useRemoved();
  const shown = (data ?? []).filter(({ gid }) => !removed.has(gid));
  if (shown.length > 0)
    return (
      <ul className={rows.rows} aria-label={t('pages.tokens')}>
        {shown.map((token) => (
          <TokenRow key={token.gid} tokens={tokens} token={token} />
        ))}
      </ul>
    );
  return isPending ? null : <p className={rows.nothing}>{t('noTokens')}</p>;
}

function TokenRow({ tokens, token: { gid, name, created_at } }: Props & { token: AccessToken }) {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const remove = () =>
    removeUndoably({
      gid,
      label: t('tokenDeleted', { name }),
      run: async () => {
        await tokens.remove(gid);
        queryClient.setQueryData(tokens.query.queryKey, (all) => all?.filter((other) => other.gid !== gid));
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

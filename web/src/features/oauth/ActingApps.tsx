import { Button } from '@mantine/core';
import { IconApps } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import classes from './ActingApps.module.css';
import { type Authorization, authorizationsQuery, endAuthorization } from './apps';
import { usePermissionTexts } from './usePermissionTexts';

/** What apps may do in the person's name, and how that ends. */
export function ActingApps() {
  const { t } = useTranslation('oauth');
  const { data, isPending } = useQuery(authorizationsQuery);
  const removed = useRemoved();
  const shown = (data ?? []).filter(({ gid }) => !removed.has(gid));
  return (
    <Panel title={t('acting')} hint={t('actingHint')}>
      {shown.length > 0 && (
        <ul className={rows.rows} aria-label={t('acting')}>
          {shown.map((authorization) => (
            <ActingApp key={authorization.gid} authorization={authorization} />
          ))}
        </ul>
      )}
      {!isPending && shown.length === 0 && <p className={rows.nothing}>{t('noneActing')}</p>}
    </Panel>
  );
}

function ActingApp({ authorization }: { authorization: Authorization }) {
  const { t } = useTranslation(['oauth', 'common']);
  const queryClient = useQueryClient();
  const { gid, name, scopes, created_at } = authorization;
  const permissions = usePermissionTexts(scopes);
  const end = () =>
    removeUndoably({
      gid,
      label: t('takenBack', { name }),
      run: async () => {
        await endAuthorization(gid);
        queryClient.setQueryData(authorizationsQuery.queryKey, (all) =>
          all?.filter((other) => other.gid !== gid),
        );
      },
    });
  return (
    <li className={rows.row}>
      <IconApps size={20} stroke={1.5} aria-hidden />
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
        </div>
        <div className={classes.permissions}>{permissions.join(' · ')}</div>
        <div className={rows.more} title={formatInstant(created_at)}>
          {t('allowedAgo', { ago: formatAgo(created_at) })}
        </div>
      </div>
      <Button variant="default" size="xs" aria-label={t('takeBack', { name })} onClick={end}>
        {t('revoke')}
      </Button>
    </li>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconApps, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { ActingApps } from './ActingApps';
import { type App, appsQuery, deleteApp } from './apps';
import { CreateAppDialog } from './CreateAppDialog';
import { EditAppDialog } from './EditAppDialog';

/** The apps that act for the person, and those that they make. */
export function AppSettings() {
  const { t } = useTranslation('oauth');
  const { data: apps, isPending } = useQuery(appsQuery);
  const removed = useRemoved();
  const [open, setOpen] = useState<App | 'new' | null>(null);
  const shown = (apps ?? []).filter(({ gid }) => !removed.has(gid));
  return (
    <>
      <ActingApps />
      <Panel
        title={t('mine')}
        hint={t('mineHint')}
        actions={<Button onClick={() => setOpen('new')}>{t('create')}</Button>}
      >
        {shown.length > 0 && (
          <ul className={rows.rows} aria-label={t('mine')}>
            {shown.map((app) => (
              <AppRow key={app.gid} app={app} onEdit={() => setOpen(app)} />
            ))}
          </ul>
        )}
        {!isPending && shown.length === 0 && <p className={rows.nothing}>{t('noneMine')}</p>}
      </Panel>
      {open === 'new' && <CreateAppDialog onClose={() => setOpen(null)} />}
      {open && open !== 'new' && <EditAppDialog gid={open.gid} onClose={() => setOpen(null)} />}
    </>
  );
}

function AppRow({ app, onEdit }: { app: App; onEdit: () => void }) {
  const { t } = useTranslation(['oauth', 'settings']);
  const queryClient = useQueryClient();
  const { gid, name, created_at } = app;
  const remove = () =>
    removeUndoably({
      gid,
      label: t('removed', { name }),
      run: async () => {
        await deleteApp(gid);
        queryClient.setQueryData(appsQuery.queryKey, (all) => all?.filter((other) => other.gid !== gid));
      },
    });
  return (
    <li className={rows.row}>
      <IconApps size={20} stroke={1.5} aria-hidden />
      <div className={rows.text}>
        <div className={rows.name}>
          <span>{name}</span>
        </div>
        <div className={rows.more} title={formatInstant(created_at)}>
          {t('settings:createdAgo', { ago: formatAgo(created_at) })}
        </div>
      </div>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('edit', { name })} onClick={onEdit}>
        <IconPencil size={18} stroke={1.6} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('remove', { name })} onClick={remove}>
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}

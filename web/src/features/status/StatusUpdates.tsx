import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '@/features/membership/level';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { RichText } from '@/ui/richtext/RichText';
import classes from './Status.module.css';
import { StatusForm } from './StatusForm';
import { StatusMark } from './StatusMark';
import { deleteStatus, postStatus, type StatusUpdate, statusesQuery } from './statuses';

/** How a project is doing, and how it did before. */
export function StatusUpdates({ project }: { project: string }) {
  const { t } = useTranslation('status');
  const queryClient = useQueryClient();
  const query = statusesQuery(project);
  const { data: updates } = useQuery(query);
  const removed = useRemoved();
  const mayEdit = useMayEdit();
  const [writing, setWriting] = useState(false);
  const shown = (updates ?? []).filter(({ gid }) => !removed.has(gid));
  useLive(
    (changes) => {
      if (changes.some(({ resource }) => resource.resource_type === 'status_update'))
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
    () => void queryClient.invalidateQueries({ queryKey: query.queryKey }),
  );
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['project', project] });
  return (
    <Panel
      title={t('updates')}
      actions={mayEdit && !writing && <Button onClick={() => setWriting(true)}>{t('write')}</Button>}
    >
      {writing && (
        <StatusForm
          onCancel={() => setWriting(false)}
          onPost={async (status) => {
            const made = await postStatus(project, status);
            queryClient.setQueryData(query.queryKey, (known = []) => [made, ...known]);
            setWriting(false);
            void refresh();
          }}
        />
      )}
      {shown.length > 0 && (
        <ol className={classes.list} aria-label={t('updates')}>
          {shown.map((update) => (
            <Update
              key={update.gid}
              update={update}
              onDelete={() =>
                removeUndoably({
                  gid: update.gid,
                  label: t('deleted', { title: update.title }),
                  run: async () => {
                    await deleteStatus(update.gid);
                    await refresh();
                  },
                })
              }
            />
          ))}
        </ol>
      )}
      {updates && shown.length === 0 && !writing && <p className={rows.nothing}>{t('none')}</p>}
    </Panel>
  );
}

function Update({ update, onDelete }: { update: StatusUpdate; onDelete: () => void }) {
  const { t } = useTranslation('status');
  const { me } = useSession();
  const mayEdit = useMayEdit();
  const { status_type, title, author, created_at, html_text, text } = update;
  return (
    <li className={classes.update}>
      <div className={classes.head}>
        <StatusMark status={status_type} />
        <span className={classes.author}>{author?.name}</span>
        <time dateTime={created_at} title={formatInstant(created_at)}>
          {formatAgo(created_at)}
        </time>
        {mayEdit && author?.gid === me.gid && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { title })} onClick={onDelete}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      {title && <h3 className={classes.title}>{title}</h3>}
      <RichText html={html_text ?? text} />
    </li>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { RichText } from '@/ui/richtext/RichText';
import { sayProblem } from '@/ui/toasts';
import type { Assessed } from './assessment';
import { FiguresThen } from './FiguresThen';
import { statusId } from './openStatus';
import { RhythmButton } from './RhythmButton';
import classes from './Status.module.css';
import { StatusForm } from './StatusForm';
import { StatusMark } from './StatusMark';
import {
  deleteStatus,
  postStatus,
  type StatusFigures,
  type StatusKind,
  type StatusUpdate,
  statusesQuery,
  statusTypes,
} from './statuses';

type Props = {
  /** What the updates tell of: a project, unless they are of other types. */
  of: string;
  types?: readonly StatusKind[];
  goal?: Assessed;
  /** Said where there are none yet. */
  none?: string;
  onChange: () => void;
};

/** How something is doing, and how it did before. */
export function StatusUpdates({ of, types = statusTypes, goal, none, onChange }: Props) {
  const { t } = useTranslation('status');
  const queryClient = useQueryClient();
  const query = statusesQuery(of);
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
  return (
    <Panel
      title={t('updates')}
      hint={<RhythmButton of={of} mayEdit={mayEdit} />}
      actions={mayEdit && !writing && <Button onClick={() => setWriting(true)}>{t('write')}</Button>}
    >
      {writing && (
        <StatusForm
          of={of}
          types={types}
          last={shown[0]?.status_type}
          goal={goal}
          onCancel={() => setWriting(false)}
          onPost={async (status) => {
            const made = await postStatus(of, status);
            // What others are told may have come back already.
            queryClient.setQueryData(query.queryKey, (known = []) => [
              made,
              ...known.filter(({ gid }) => gid !== made.gid),
            ]);
            setWriting(false);
            onChange();
            remember({
              label: t('posted', { title: made.title }),
              undo: () =>
                void deleteStatus(made.gid)
                  .catch((error: unknown) => sayProblem(explain(error, []).general))
                  .finally(() => {
                    void queryClient.invalidateQueries({ queryKey: query.queryKey });
                    onChange();
                  }),
            });
          }}
        />
      )}
      {shown.length > 0 && (
        <ol className={classes.list} aria-label={t('updates')}>
          {shown.map((update, place) => (
            <Update
              key={update.gid}
              update={update}
              before={shown[place + 1]?.figures ?? null}
              canDelete={mayEdit}
              onDelete={() =>
                removeUndoably({
                  gid: update.gid,
                  label: t('deleted', { title: update.title }),
                  run: async () => {
                    await deleteStatus(update.gid);
                    onChange();
                  },
                })
              }
            />
          ))}
        </ol>
      )}
      {updates && shown.length === 0 && !writing && <p className={rows.nothing}>{none ?? t('none')}</p>}
    </Panel>
  );
}

type UpdateProps = {
  update: StatusUpdate;
  /** The figures of the update before this one. */
  before: StatusFigures | null;
  canDelete: boolean;
  onDelete: () => void;
};

function Update({ update, before, canDelete, onDelete }: UpdateProps) {
  const { t } = useTranslation('status');
  const { me } = useSession();
  const { status_type, title, author, created_at, html_text, text, score, confidence } = update;
  return (
    <li id={statusId(update.gid)} className={classes.update} tabIndex={-1}>
      <div className={classes.head}>
        <StatusMark status={status_type} />
        {score !== null && <span>{t('scored', { score: asPercent(score) })}</span>}
        {confidence !== null && <span>{t('confident', { confidence })}</span>}
        <span className={classes.author}>{author?.name}</span>
        <time dateTime={created_at} title={formatInstant(created_at)}>
          {formatAgo(created_at)}
        </time>
        {canDelete && author?.gid === me.gid && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { title })} onClick={onDelete}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      {title && <h3 className={classes.title}>{title}</h3>}
      <RichText html={html_text ?? text} />
      {update.figures && <FiguresThen figures={update.figures} before={before} />}
    </li>
  );
}

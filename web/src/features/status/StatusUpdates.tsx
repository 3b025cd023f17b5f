import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import type { Assessed } from './assessment';
import { begunUpdate } from './begun';
import { openStatus } from './openStatus';
import { RhythmButton } from './RhythmButton';
import classes from './Status.module.css';
import { StatusForm } from './StatusForm';
import {
  changeStatus,
  deleteStatus,
  postStatus,
  type Said,
  type StatusKind,
  type StatusUpdate,
  saidBy,
  statusesQuery,
  statusTypes,
} from './statuses';
import { Told } from './Told';

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
  const { me } = useSession();
  const [writing, setWriting] = useState(begunUpdate(of) !== undefined);
  const [editing, setEditing] = useState<string | null>(null);
  const shown = (updates ?? []).filter(({ gid }) => !removed.has(gid));
  useLive(
    (changes) => {
      if (changes.some(({ resource }) => resource.resource_type === 'status_update'))
        void queryClient.invalidateQueries({ queryKey: query.queryKey });
    },
    () => void queryClient.invalidateQueries({ queryKey: query.queryKey }),
  );
  async function change(gid: string, said: Said) {
    const changed = await changeStatus(gid, said);
    queryClient.setQueryData(query.queryKey, (known = []) =>
      known.map((update) => (update.gid === gid ? changed : update)),
    );
    onChange();
  }
  function leave(gid: string) {
    flushSync(() => setEditing(null));
    openStatus(gid);
  }
  async function edit(update: StatusUpdate, said: Said) {
    await change(update.gid, said);
    leave(update.gid);
    remember({
      label: t('changedTo', { title: said.title }),
      undo: () =>
        void change(update.gid, saidBy(update, goal !== undefined)).catch((error: unknown) =>
          sayProblem(explain(error, []).general),
        ),
    });
  }
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
          onSend={async (status) => {
            const made = await postStatus(of, status);
            // What others are told may have come back already.
            queryClient.setQueryData(query.queryKey, (known = []) => [
              made,
              ...known.filter(({ gid }) => gid !== made.gid),
            ]);
            flushSync(() => setWriting(false));
            openStatus(made.gid);
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
          {shown.map((update, place) =>
            editing === update.gid ? (
              <li key={update.gid}>
                <StatusForm
                  of={of}
                  types={types}
                  goal={goal}
                  said={saidBy(update, goal !== undefined)}
                  onCancel={() => leave(update.gid)}
                  onSend={(said) => edit(update, said)}
                />
              </li>
            ) : (
              <Told
                key={update.gid}
                update={update}
                before={shown[place + 1]?.figures ?? null}
                mayChange={mayEdit && update.author?.gid === me.gid}
                onEdit={() => setEditing(update.gid)}
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
            ),
          )}
        </ol>
      )}
      {updates && shown.length === 0 && !writing && <p className={rows.nothing}>{none ?? t('none')}</p>}
    </Panel>
  );
}

import { IconMessage, IconSquareRoundedPlus, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { formatAgo } from '@/lib/dates/formatDay';
import { type Draft, keepDraft, newTask, useDrafts } from '@/lib/drafts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { draftTasksQuery, plainText } from './drafts';
import classes from './Widget.module.css';

const CreateTaskDialog = lazily(() =>
  import('@/features/task/create/CreateTaskDialog').then(({ CreateTaskDialog }) => CreateTaskDialog),
);

/** What the reader began to write on this device and did not send: comments, and a task. */
export function Drafts({ onOpen }: { onOpen: (gid: string) => void }) {
  const { t } = useTranslation('home');
  const { me } = useSession();
  const drafts = useDrafts(me.gid);
  const gids = drafts.map(({ about }) => about).filter((about) => about !== newTask);
  const { data: tasks } = useQuery({
    ...draftTasksQuery(gids.toSorted()),
    enabled: gids.length > 0,
    placeholderData: keepPreviousData,
  });
  const [making, setMaking] = useState(false);
  // What is on a task that is gone can be sent no more.
  const shown = drafts.filter(({ about }) => about === newTask || tasks?.has(about));
  return (
    <>
      <div className={classes.head}>
        <h3>{t('widgets.drafts')}</h3>
      </div>
      {shown.length === 0 ? (
        <p className={classes.nothing}>{t('drafts.nothing')}</p>
      ) : (
        <ul className={classes.rows} aria-label={t('widgets.drafts')}>
          {shown.map((draft) => (
            <DraftRow
              key={draft.about}
              draft={draft}
              task={tasks?.get(draft.about)}
              onOpen={() => (draft.about === newTask ? setMaking(true) : onOpen(draft.about))}
            />
          ))}
        </ul>
      )}
      <Suspense>{making && <CreateTaskDialog onClose={() => setMaking(false)} />}</Suspense>
    </>
  );
}

type RowProps = { draft: Draft; task: string | undefined; onOpen: () => void };

function DraftRow({ draft, task, onOpen }: RowProps) {
  const { t } = useTranslation(['home', 'common']);
  const { me } = useSession();
  const isTask = draft.about === newTask;
  const text = isTask ? draft.text : plainText(draft.text);
  const Icon = isTask ? IconSquareRoundedPlus : IconMessage;

  function discard() {
    const discarded = () => keepDraft(me.gid, draft.about, null);
    discarded();
    const undo = () => keepDraft(me.gid, draft.about, draft.text);
    sayUndoable(remember({ label: t('drafts.discarded'), undo, redo: discarded }), t('common:undo'));
  }
  return (
    <li className={classes.row}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <button type="button" className={classes.name} onClick={onOpen}>
        {text || t('drafts.picture')}
      </button>
      <span className={classes.place}>{isTask ? t('drafts.newTask') : task || t('unnamed')}</span>
      {draft.at > 0 && <span className={classes.due}>{formatAgo(new Date(draft.at).toISOString())}</span>}
      <button
        type="button"
        className={classes.star}
        aria-label={t('drafts.discard', { text: text || t('drafts.picture') })}
        title={t('drafts.discardHint')}
        onClick={discard}
      >
        <IconX size={15} />
      </button>
    </li>
  );
}

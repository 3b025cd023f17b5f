import { IconArrowsDiagonal, IconCheck, IconHeart, IconHeartFilled, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { put } from '@/lib/api/request';
import { copyText } from '@/lib/copyText';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { say } from '@/ui/toasts';
import { ApprovalBar } from '../approval/ApprovalBar';
import { useKind } from '../approval/useKind';
import { complete } from '../fieldEdits';
import { useMayCommentHere, useMayEditTask } from '../mayEdit';
import type { TaskDetail } from '../taskDetail';
import type { TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { ClosePane } from './ClosePane';
import buttons from './PaneButtons.module.css';
import classes from './PaneHeader.module.css';
import { PaneMenu } from './PaneMenu';
import { useDetailEdit } from './useDetailEdit';

const AlsoHere = lazily(() => import('@/features/presence/Presence').then(({ AlsoHere }) => AlsoHere));

type Props = {
  task: TaskRow;
  detail: TaskDetail;
  isPage: boolean;
  onClose: () => void;
  onOpen: (gid: string) => void;
};

export function PaneHeader({ task, detail, isPage, onClose, onOpen }: Props) {
  const { t } = useTranslation('task');
  const { liked } = detail;
  const edit = useDetailEdit(task.gid);
  const { decide } = useKind(detail);
  const mayEdit = useMayEditTask()(task);
  const mayComment = useMayCommentHere(task);
  const toggle = () => mayEdit && complete(task, !task.completed);
  useShortcuts([
    { keys: 'mod+Enter', label: t('keys.complete'), group: t('keys.group'), run: toggle, inFields: true },
  ]);

  async function like() {
    const num_likes = Math.max(0, task.num_likes + (liked ? -1 : 1));
    taskStore.amend(task.gid, { num_likes });
    const accepted = await edit({ liked: !liked, num_likes }, () =>
      put(`/tasks/${task.gid}`, { liked: !liked }),
    );
    if (!accepted) taskStore.amend(task.gid, { num_likes: task.num_likes });
  }
  async function copyLink() {
    if (await copyText(`${location.origin}/task/${task.gid}`)) say(t('linkCopied'));
  }
  return (
    <header className={classes.header}>
      {detail.resource_subtype === 'approval' ? (
        <ApprovalBar status={detail.approval_status ?? 'pending'} onDecide={decide} disabled={!mayEdit} />
      ) : (
        <button
          type="button"
          className={classes.complete}
          data-completed={task.completed || undefined}
          aria-label={t(task.completed ? 'markIncomplete' : 'markComplete')}
          disabled={!mayEdit}
          onClick={toggle}
        >
          <IconCheck size={16} stroke={2} aria-hidden />
          {t(task.completed ? 'completed' : 'markComplete')}
        </button>
      )}
      <span className={classes.spring} />
      <Suspense>
        <AlsoHere task={task.gid} />
      </Suspense>
      <button
        type="button"
        className={buttons.icon}
        aria-pressed={liked}
        disabled={!mayComment}
        aria-label={t('like')}
        title={t('likes', { count: task.num_likes })}
        onClick={like}
      >
        {liked ? <IconHeartFilled size={18} /> : <IconHeart size={18} stroke={1.6} />}
        {task.num_likes > 0 && <span className={classes.likeCount}>{task.num_likes}</span>}
      </button>
      <button
        type="button"
        className={buttons.icon}
        aria-label={t('copyLink')}
        title={t('copyLink')}
        onClick={copyLink}
      >
        <IconLink size={18} stroke={1.6} />
      </button>
      {!isPage && (
        <Link
          to="/task/$taskGid"
          params={{ taskGid: task.gid }}
          className={`${buttons.icon} ${classes.fullPage}`}
          aria-label={t('fullPage')}
          title={t('fullPage')}
        >
          <IconArrowsDiagonal size={18} stroke={1.6} />
        </Link>
      )}
      <PaneMenu task={detail} onClose={onClose} onOpen={onOpen} />
      {!isPage && <ClosePane onClose={onClose} />}
    </header>
  );
}

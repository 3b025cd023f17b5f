import { Menu } from '@mantine/core';
import { IconCheck, IconDots, IconHeart, IconHeartFilled, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { put } from '@/lib/api/request';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { say } from '@/ui/toasts';
import { deleteTask } from '../deleteTask';
import { complete } from '../fieldEdits';
import type { TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';
import { ClosePane } from './ClosePane';
import classes from './TaskPane.module.css';
import { useDetailEdit } from './useDetailEdit';

type Props = { task: TaskRow; liked: boolean; onClose: () => void };

export function PaneHeader({ task, liked, onClose }: Props) {
  const { t } = useTranslation('task');
  const edit = useDetailEdit(task.gid);
  const toggle = () => complete(task, !task.completed);
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
    await navigator.clipboard.writeText(location.href);
    say(t('linkCopied'));
  }
  return (
    <header className={classes.header}>
      <button
        type="button"
        className={classes.complete}
        data-completed={task.completed || undefined}
        aria-label={t(task.completed ? 'markIncomplete' : 'markComplete')}
        onClick={toggle}
      >
        <IconCheck size={16} stroke={2} aria-hidden />
        {t(task.completed ? 'completed' : 'markComplete')}
      </button>
      <span className={classes.spring} />
      <button
        type="button"
        className={classes.icon}
        aria-pressed={liked}
        aria-label={t('like')}
        title={t('likes', { count: task.num_likes })}
        onClick={like}
      >
        {liked ? <IconHeartFilled size={18} /> : <IconHeart size={18} stroke={1.6} />}
        {task.num_likes > 0 && <span className={classes.likeCount}>{task.num_likes}</span>}
      </button>
      {navigator.clipboard && (
        <button
          type="button"
          className={classes.icon}
          aria-label={t('copyLink')}
          title={t('copyLink')}
          onClick={copyLink}
        >
          <IconLink size={18} stroke={1.6} />
        </button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <button type="button" className={classes.icon} aria-label={t('more')}>
            <IconDots size={18} stroke={1.6} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              deleteTask(task.gid);
              onClose();
            }}
          >
            {t('delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ClosePane onClose={onClose} />
    </header>
  );
}

import i18next from 'i18next';
import { keptWrite } from '@/features/task/keptWrites';
import { taskStore } from '@/features/task/taskStore';
import { currentGid, rowKey, settled } from '@/features/task/temporary';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import type { Tag } from './tags';

export function toggleTag(gid: string, tag: Tag) {
  void toggle(gid, tag);
  remember({
    label: i18next.t('task:said.tagged'),
    undo: () => void toggle(gid, tag),
    redo: () => void toggle(gid, tag),
  });
}

type Tagging = { gid: string; tag: Tag; has: boolean };

const change = keptWrite<Tagging>('task.tag', {
  edit: ({ gid, tag, has }) => {
    const before = taskStore.get(currentGid(gid))?.tags ?? [];
    const others = before.filter((other) => other.gid !== tag.gid);
    const tags = has ? [...others, tag] : others;
    let release = () => {};
    return {
      key: rowKey(gid),
      show: () => {
        release = taskStore.overlay(currentGid(gid), { tags });
        return release;
      },
      write: async (keys) => {
        const task = await settled(gid);
        await post(`/tasks/${task}/${has ? 'addTag' : 'removeTag'}`, { tag: tag.gid }, undefined, keys());
        taskStore.amend(task, { tags });
      },
      done: () => release(),
    };
  },
});

function toggle(gid: string, tag: Tag) {
  const task = taskStore.get(currentGid(gid));
  const has = !task?.tags.some((other) => other.gid === tag.gid);
  return change({ gid, tag, has }, i18next.t('task:waiting.edited', { name: task?.name ?? '' }));
}

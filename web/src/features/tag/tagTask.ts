import i18next from 'i18next';
import { taskStore } from '@/features/task/taskStore';
import { currentGid, rowKey, settled } from '@/features/task/temporary';
import { perform } from '@/features/task/writeQueue';
import { post } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import type { Tag } from './tags';

export function toggleTag(gid: string, tag: Tag) {
  void toggle(gid, tag);
  remember({ label: i18next.t('task:said.tagged'), undo: () => void toggle(gid, tag) });
}

function toggle(gid: string, tag: Tag) {
  const before = taskStore.get(currentGid(gid))?.tags ?? [];
  const has = before.some((other) => other.gid === tag.gid);
  const tags = has ? before.filter((other) => other.gid !== tag.gid) : [...before, tag];
  let release = () => {};
  return perform({
    key: rowKey(gid),
    show: () => {
      release = taskStore.overlay(currentGid(gid), { tags });
      return release;
    },
    write: async () => {
      const task = await settled(gid);
      await post(`/tasks/${task}/${has ? 'removeTag' : 'addTag'}`, { tag: tag.gid });
      taskStore.amend(task, { tags });
    },
    done: () => release(),
  });
}

import i18next from 'i18next';
import { react, takeBack, toggled } from '@/features/reaction/reactions';
import { taskStore } from '@/features/task/taskStore';
import { newTemporaryGid, rowKey, settled } from '@/features/task/temporary';
import { enqueue, perform } from '@/features/task/writeQueue';
import { del, put } from '@/lib/api/request';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { removeUndoably } from '@/ui/removal';
import { sayUndoable } from '@/ui/toasts';
import {
  addComment,
  editComment,
  paintStories,
  paintStory,
  readStoriesAgain,
  writesOf,
} from './commentWrites';
import type { Story } from './stories';

const nameOf = (task: string) => taskStore.get(task)?.name ?? '';

/** Writing, changing and deleting comments, and what people give to those of others; each shows at once. */
export function useComments(task: string) {
  const { me } = useSession();
  function add(html: string): Promise<boolean> {
    const story: Story = {
      gid: newTemporaryGid(),
      type: 'comment',
      resource_subtype: 'comment_added',
      text: '',
      html_text: html,
      created_at: new Date().toISOString(),
      created_by: { gid: me.gid, name: me.name },
    };
    return addComment({ task, story }, i18next.t('story:waiting.added', { name: nameOf(task) }));
  }

  /** Shows a comment otherwise at once, and as it was if the server refuses. */
  function change(story: Story, patch: Partial<Story>, write: (gid: string) => Promise<unknown>) {
    void perform({
      key: writesOf(task),
      show: () => {
        paintStory(task, story, patch);
        return () => paintStory(task, story, story);
      },
      write: async () => void (await write(await settled(story.gid))),
      done: () => readStoriesAgain(task),
    });
  }

  const edit = (story: Story, html: string) =>
    void editComment({ task, story, html }, i18next.t('story:waiting.edited', { name: nameOf(task) }));

  function pin(story: Story, is_pinned: boolean) {
    const set = (pinned: boolean) =>
      change(story, { is_pinned: pinned }, (gid) => put(`/stories/${gid}`, { is_pinned: pinned }));
    set(is_pinned);
    const label = i18next.t(is_pinned ? 'story:said.pinned' : 'story:said.unpinned');
    sayUndoable(remember({ label, undo: () => set(!is_pinned) }), i18next.t('undo'));
  }

  function like(story: Story) {
    const liked = !story.liked;
    const num_likes = (story.num_likes ?? 0) + (liked ? 1 : -1);
    change(story, { liked, num_likes }, (gid) => put(`/stories/${gid}`, { liked }));
  }

  function toggleReaction(story: Story, emoji: string) {
    const counts = story.reaction_summary ?? [];
    const has = counts.some(({ variant, reacted }) => variant === emoji && reacted);
    change(story, { reaction_summary: toggled(counts, emoji) }, (gid) =>
      has ? takeBack(gid, emoji, me.gid) : react(gid, emoji),
    );
  }

  function remove({ gid }: Story) {
    const key = rowKey(gid);
    removeUndoably({
      gid: key,
      label: i18next.t('story:said.deleted'),
      run: async () => {
        await enqueue(writesOf(task), async () => del(`/stories/${await settled(gid)}`));
        paintStories(task, (stories) => stories.filter((other) => rowKey(other.gid) !== key));
      },
    });
  }

  return { add, edit, remove, pin, like, toggleReaction };
}

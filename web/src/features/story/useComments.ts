import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { react, takeBack, toggled } from '@/features/reaction/reactions';
import { becomes, newTemporaryGid, rowKey, settled, wasNotMade } from '@/features/task/temporary';
import { enqueue, perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { removeUndoably } from '@/ui/removal';
import { sayUndoable } from '@/ui/toasts';
import { type Story, storiesQuery } from './stories';

/** Writing, changing and deleting comments, and what people give to those of others; each shows at once. */
export function useComments(task: string) {
  const queryClient = useQueryClient();
  const { me } = useSession();
  const { queryKey } = storiesQuery(task);
  const paint = (change: (stories: Story[]) => Story[]) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (known = []) => change(known));
  };
  const again = () => void queryClient.invalidateQueries({ queryKey });
  const writes = `comments:${task}`;

  /** `onSent` hears that the server has it, be it at a later try. */
  function add(html: string, onSent: () => void): Promise<boolean> {
    const gid = newTemporaryGid();
    const created_at = new Date().toISOString();
    const story: Story = {
      gid,
      type: 'comment',
      resource_subtype: 'comment_added',
      text: '',
      html_text: html,
      created_at,
      created_by: { gid: me.gid, name: me.name },
    };
    return perform({
      key: writes,
      show: () => {
        paint((stories) => [...stories, story]);
        return () => paint((stories) => stories.filter((other) => other.gid !== gid));
      },
      write: async () => {
        try {
          const made = await post<Story>(`/tasks/${task}/stories`, { html_text: html });
          becomes(gid, made.gid);
        } catch (error) {
          wasNotMade(gid, error);
          throw error;
        }
      },
      done: () => {
        again();
        onSent();
      },
    });
  }

  /** Shows a comment otherwise at once, and as it was if the server refuses. */
  function change(story: Story, patch: Partial<Story>, write: (gid: string) => Promise<unknown>) {
    const isIt = (other: Story) => rowKey(other.gid) === rowKey(story.gid);
    const show = (shown: Partial<Story>) =>
      paint((stories) => stories.map((other) => (isIt(other) ? { ...other, ...shown } : other)));
    void perform({
      key: writes,
      show: () => {
        show(patch);
        return () => show(story);
      },
      write: async () => void (await write(await settled(story.gid))),
      done: again,
    });
  }

  const edit = (story: Story, html_text: string) =>
    change(story, { html_text }, (gid) => put(`/stories/${gid}`, { html_text }));

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
        await enqueue(writes, async () => del(`/stories/${await settled(gid)}`));
        paint((stories) => stories.filter((other) => rowKey(other.gid) !== key));
      },
    });
  }

  return { add, edit, remove, pin, like, toggleReaction };
}

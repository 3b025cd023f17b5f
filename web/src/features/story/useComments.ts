import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { becomes, newTemporaryGid, rowKey, settled, wasNotMade } from '@/features/task/temporary';
import { enqueue, perform } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { useSession } from '@/lib/session/SessionContext';
import { removeUndoably } from '@/ui/removal';
import { type Story, storiesQuery } from './stories';

/** Writing, changing and deleting comments; each shows at once. */
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

  function add(html: string) {
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
    void perform({
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
      done: again,
    });
  }

  function edit(story: Story, html: string) {
    const isIt = (other: Story) => rowKey(other.gid) === rowKey(story.gid);
    const show = (text: string | undefined) =>
      paint((stories) => stories.map((other) => (isIt(other) ? { ...other, html_text: text } : other)));
    void perform({
      key: writes,
      show: () => {
        show(html);
        return () => show(story.html_text);
      },
      write: async () => void (await put(`/stories/${await settled(story.gid)}`, { html_text: html })),
      done: again,
    });
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

  return { add, edit, remove };
}

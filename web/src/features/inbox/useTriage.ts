import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type Envelope, post, put } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { remember, type Undoable } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type InboxItem, inboxKey } from './inboxItems';

type Pages = InfiniteData<Envelope<InboxItem[]>>;
type Patch = Partial<Pick<InboxItem, 'archived' | 'unread' | 'bookmarked' | 'remind_at'>>;

/** What people do with what came: on screen at once, taken back where the server refuses. */
export function useTriage() {
  const { t } = useTranslation(['inbox', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const key = [...inboxKey(workspace.gid), 'items'];
  const again = () => queryClient.invalidateQueries({ queryKey: inboxKey(workspace.gid) });

  /** An item leaves the lists that it no longer belongs to. */
  function paint(gid: string, patch: Patch) {
    void queryClient.cancelQueries({ queryKey: key });
    for (const [queryKey, data] of queryClient.getQueriesData<Pages>({ queryKey: key })) {
      if (!data) continue;
      const tab = queryKey[4];
      const keep = (item: InboxItem) =>
        tab === 'bookmarks' ? item.bookmarked : item.archived === (tab === 'archive');
      const pages = data.pages.map((page) => ({
        ...page,
        data: page.data.flatMap((item) => {
          if (item.gid !== gid) return [item];
          const now = { ...item, ...patch };
          return keep(now) ? [now] : [];
        }),
      }));
      queryClient.setQueryData<Pages>(queryKey, { ...data, pages });
    }
  }

  function fail(error: unknown) {
    sayProblem(explain(error, []).general);
    void again();
  }

  async function save(item: InboxItem, patch: Patch) {
    const shown = patch.remind_at ? { ...patch, archived: true } : patch;
    paint(item.gid, shown);
    await put(`/inbox_items/${item.gid}`, patch).then(again, fail);
  }

  /** With what takes it back. */
  function saveUndoably(item: InboxItem, patch: Patch, back: Patch, label: string) {
    void save(item, patch);
    offer({ label, undo: () => void save({ ...item, ...patch }, back) });
  }

  function offer(step: Undoable) {
    sayUndoable(remember(step), t('common:undo'));
  }

  async function archiveAll(only_read: boolean) {
    try {
      const done = await post<{ archived_at: string; count: number }>('/inbox/archiveAll', {
        workspace: workspace.gid,
        only_read,
      });
      await again();
      const bringBack = () =>
        void post('/inbox/unarchiveAll', { workspace: workspace.gid, archived_at: done.archived_at }).then(
          again,
          fail,
        );
      offer({ label: t('said.archivedAll', { count: done.count }), undo: bringBack });
    } catch (error) {
      fail(error);
    }
  }

  return {
    markRead: (item: InboxItem) => (item.unread ? save(item, { unread: false }) : undefined),
    toggleUnread: (item: InboxItem) => save(item, { unread: !item.unread }),
    toggleBookmark: (item: InboxItem) => save(item, { bookmarked: !item.bookmarked }),
    toggleArchived: (item: InboxItem) =>
      saveUndoably(
        item,
        { archived: !item.archived },
        { archived: item.archived },
        t(item.archived ? 'said.unarchived' : 'said.archived'),
      ),
    remind: (item: InboxItem, at: Date, when: string) =>
      saveUndoably(
        item,
        { remind_at: at.toISOString() },
        { remind_at: null, archived: item.archived },
        t('said.reminder', { when }),
      ),
    archiveAll,
  };
}

export type Triage = ReturnType<typeof useTriage>;

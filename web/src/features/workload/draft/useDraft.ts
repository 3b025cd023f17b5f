import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect } from 'react';
import { refetchTasks } from '@/features/task/refetchTasks';
import { taskStore } from '@/features/task/taskStore';
import { perform, whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { workloadKey } from '../workload';
import type { OpenDraft } from './DraftContext';
import { type DraftChange, draftQuery, draftsKey, saveDraft } from './drafts';
import { withChange } from './planned';

/** The draft that the address names: what is changed in it shows at once and can be taken back. */
export function useDraft(gid: string | undefined): OpenDraft | null {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = draftQuery(workspace.gid, gid ?? '');
  const { data: draft } = useQuery({ ...query, enabled: gid !== undefined, retry: false });
  const again = () => void queryClient.invalidateQueries({ queryKey: draftsKey(workspace.gid) });
  useLive((changes) => {
    if (changes.some(({ change }) => change?.field === 'workload_drafts')) whenIdle(again);
  }, again);

  // What was planned at an earlier visit is not on screen by itself: it stood with somebody else.
  const missing = (draft?.changes ?? [])
    .filter(({ resource, resource_type }) => resource_type === 'task' && !taskStore.get(resource))
    .map(({ resource }) => resource)
    .join(' ');
  useEffect(() => {
    if (missing) void refetchTasks(missing.split(' '));
  }, [missing]);

  if (!gid || !draft) return null;
  const write = (changes: DraftChange[]) =>
    void perform({
      key: `draft:${gid}`,
      show: () => paint(queryClient, query.queryKey, (shown) => ({ ...shown, changes })),
      write: async () => void (await saveDraft(gid, { changes })),
      done: () => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) }),
    });
  return {
    draft,
    plan: (change, label) => {
      const before = draft.changes;
      const after = withChange(before, change);
      write(after);
      const step = remember({ label, undo: () => write(before), redo: () => write(after) });
      sayUndoable(step, i18next.t('undo'));
    },
  };
}

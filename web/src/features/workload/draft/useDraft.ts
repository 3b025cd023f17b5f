import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { refetchTasks } from '@/features/task/refetchTasks';
import { taskStore } from '@/features/task/taskStore';
import { perform, whenIdle } from '@/features/task/writeQueue';
import { useLive } from '@/lib/live/useLive';
import { paint } from '@/lib/paint';
import { useSession } from '@/lib/session/SessionContext';
import { rememberOf } from '@/lib/stepsOf';
import { sayUndoable } from '@/ui/toasts';
import { workloadKey } from '../workload';
import type { OpenDraft } from './DraftContext';
import { addedBy, draftedAllocationsQuery, nowDrafted } from './draftedAllocations';
import { type DraftChange, draftQuery, draftsKey, saveDraft } from './drafts';
import { withChange } from './planned';

/** The draft that the address names: what is changed in it shows at once and can be taken back. */
export function useDraft(gid: string | undefined): OpenDraft | null {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = draftQuery(workspace.gid, gid ?? '');
  const drafted = draftedAllocationsQuery(workspace.gid, gid ?? '');
  const isOpen = gid !== undefined;
  const { data: draft } = useQuery({ ...query, enabled: isOpen, retry: false });
  const { data: allocations = [] } = useQuery({ ...drafted, enabled: isOpen, retry: false });
  const { data: projects = [] } = useQuery({ ...projectsQuery(workspace.gid), enabled: isOpen });
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
      show: () => {
        const named = nowDrafted(queryClient, workspace.gid, changes);
        paint(queryClient, drafted.queryKey, () => named);
        return paint(queryClient, query.queryKey, (shown) => ({ ...shown, changes }));
      },
      write: async () => void (await saveDraft(gid, { changes })),
      done: () => void queryClient.invalidateQueries({ queryKey: workloadKey(workspace.gid) }),
    });
  const replace = (after: DraftChange[], label: string) => {
    const before = draft.changes;
    write(after);
    const step = rememberOf(`draft:${gid}`, { label, undo: () => write(before), redo: () => write(after) });
    sayUndoable(step, i18next.t('undo'));
  };
  return {
    draft,
    allocations: [...allocations, ...addedBy(draft.changes, projects)],
    plan: (change, label) => replace(withChange(draft.changes, change), label),
    replace,
  };
}

import i18next from 'i18next';
import { put } from '@/lib/api/request';
import { remember } from '@/lib/undo';
import { sayUndoable } from '@/ui/toasts';
import { useDetailEdit } from '../pane/useDetailEdit';
import type { ApprovalStatus, Subtype, TaskDetail } from '../taskDetail';
import { rowFields, type TaskRow } from '../taskRow';
import { taskStore } from '../taskStore';

type Kind = Pick<TaskDetail, 'resource_subtype' | 'approval_status'>;

/** Deciding about an approval, and making a task another kind of task; both can be undone. */
export function useKind(task: TaskDetail) {
  const edit = useDetailEdit(task.gid);
  const before: Kind = { resource_subtype: task.resource_subtype, approval_status: task.approval_status };

  function set(kind: Partial<Kind>, shown: Pick<TaskRow, 'completed'>) {
    const release = taskStore.overlay(task.gid, shown);
    return edit({ ...kind, ...shown }, async () => {
      taskStore.confirm([await put<TaskRow>(`/tasks/${task.gid}`, kind, { opt_fields: rowFields })]);
    }).finally(release);
  }

  function decide(approval_status: ApprovalStatus) {
    void set({ approval_status }, { completed: approval_status !== 'pending' });
    const label = i18next.t(`approval:said.${approval_status}`, { name: task.name });
    const back = before.approval_status ?? 'pending';
    const undo = () => void set({ approval_status: back }, { completed: back !== 'pending' });
    sayUndoable(remember({ label, undo }), i18next.t('undo'));
  }

  function convert(resource_subtype: Exclude<Subtype, 'custom'>) {
    const isApproval = resource_subtype === 'approval';
    const approval_status = isApproval ? (task.completed ? 'approved' : 'pending') : null;
    void edit({ resource_subtype, approval_status }, () => put(`/tasks/${task.gid}`, { resource_subtype }));
    const label = i18next.t(`approval:said.${resource_subtype}`, { name: task.name });
    const { resource_subtype: old } = before;
    const undo = () => void edit(before, () => put(`/tasks/${task.gid}`, { resource_subtype: old }));
    sayUndoable(remember({ label, undo }), i18next.t('undo'));
  }

  return { decide, convert };
}

import { useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { removeUndoably } from '@/ui/removal';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import {
  changeDashboard,
  type Dashboard,
  dashboardQuery,
  dashboardsQuery,
  deleteDashboard,
} from './dashboards';

type Changed = Partial<Pick<Dashboard, 'name' | 'privacy_setting'>>;

/** Changes to a dashboard that show at once, go back where the server refuses, and can be undone. */
export function useDashboardEdits(dashboard: Dashboard) {
  const queryClient = useQueryClient();
  const { workspace } = useSession();
  const { gid } = dashboard;
  const list = dashboardsQuery(workspace.gid).queryKey;

  function paint(changed: Changed) {
    void queryClient.cancelQueries({ queryKey: dashboardQuery(gid).queryKey });
    queryClient.setQueryData(dashboardQuery(gid).queryKey, (now) => now && { ...now, ...changed });
  }
  async function set(changed: Changed, before: Changed) {
    paint(changed);
    try {
      await changeDashboard(gid, changed);
    } catch (error) {
      paint(before);
      sayProblem(explain(error, []).general);
    }
    void queryClient.invalidateQueries({ queryKey: list });
  }
  function change(changed: Changed, before: Changed) {
    void set(changed, before);
    const label = i18next.t('report:changed', { name: changed.name ?? dashboard.name });
    sayUndoable(remember({ label, undo: () => void set(before, changed) }), i18next.t('undo'));
  }
  return {
    rename: (name: string) => change({ name }, { name: dashboard.name }),
    share: (isShared: boolean) =>
      change(
        { privacy_setting: isShared ? 'public_to_workspace' : 'private' },
        { privacy_setting: dashboard.privacy_setting },
      ),
    remove: () =>
      removeUndoably({
        gid,
        label: i18next.t('report:deleted', { name: dashboard.name }),
        run: async () => {
          await deleteDashboard(gid);
          await queryClient.invalidateQueries({ queryKey: list });
        },
      }),
  };
}

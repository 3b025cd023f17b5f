import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { removeUndoably } from '@/ui/removal';
import type { CustomField } from './field';

/** Names a field of a project among what is removed; see `useRemoved`. */
export const inProject = (project: string, field: string) => `${project}:${field}`;

/** Takes fields out of a project; their values stay with the tasks, for when they come back. */
export function useRemoveField(project: string) {
  const { t } = useTranslation('field');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  return ({ gid, name }: CustomField) =>
    removeUndoably({
      gid: inProject(project, gid),
      label: t('removed', { name }),
      run: async () => {
        const { refreshFields, removeFromProject } = await import('./editFields');
        await removeFromProject(project, gid);
        refreshFields(queryClient, workspace.gid, project);
      },
    });
}

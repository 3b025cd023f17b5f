import { useQueryClient } from '@tanstack/react-query';
import { post } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { quietKey } from './quietProjects';

type Named = { gid: string; name: string };

/** Lets the inbox tell of a project only what concerns the reader themselves, or of all of it again. */
export function useQuiet() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const queryClient = useQueryClient();

  async function send(path: string, project: Named) {
    try {
      await post(path, { project: project.gid });
      await queryClient.invalidateQueries({ queryKey: quietKey(workspace.gid) });
      return true;
    } catch (error) {
      sayProblem(explain(error, []).general);
      return false;
    }
  }
  const remove = (project: Named) => send('/inbox/removeQuietProject', project);
  async function add(project: Named) {
    if (!(await send('/inbox/addQuietProject', project))) return;
    const label = t('quietSaid', { project: project.name });
    sayUndoable(remember({ label, undo: () => void remove(project) }), t('undo'));
  }
  return { add, remove };
}

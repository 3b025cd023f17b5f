import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { enqueue, perform, reasonOf } from '@/features/task/writeQueue';
import { del, post, put } from '@/lib/api/request';
import { defer } from '@/lib/deferred';
import { forgetStep, remember } from '@/lib/undo';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { type SavedView, viewFields, viewsQuery } from './savedViews';

export type NewView = Pick<SavedView, 'name' | 'layout' | 'shared' | 'settings'>;
type Change = Partial<NewView & Pick<SavedView, 'is_default'>>;

/** What can be done to the views of one project; each paints at once, but a new one, whose address is asked for. */
export function viewEdits(queryClient: QueryClient, project: string) {
  const { queryKey } = viewsQuery(project);
  const writes = `views:${project}`;
  const read = () => queryClient.getQueryData(queryKey) ?? [];
  const paint = (next: SavedView[]) => {
    const before = read();
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, next);
    return () => queryClient.setQueryData(queryKey, before);
  };

  async function add(view: NewView, after?: string): Promise<SavedView> {
    const body = after ? { ...view, insert_after: after } : view;
    const made = await enqueue(writes, () =>
      post<SavedView>(`/projects/${project}/views`, body, { opt_fields: viewFields }),
    );
    const views = read().filter(({ gid }) => gid !== made.gid);
    const place = after ? views.findIndex(({ gid }) => gid === after) + 1 : views.length;
    paint(views.toSpliced(place, 0, made));
    return made;
  }

  function change({ gid }: SavedView, changed: Change): Promise<boolean> {
    return perform({
      key: writes,
      show: () => paint(read().map((view) => withChange(view, gid, changed))),
      write: async () => void (await put(`/views/${gid}`, changed)),
    });
  }

  function rename(view: SavedView, name: string) {
    void change(view, { name });
    remember({
      label: i18next.t('view:said.renamed'),
      undo: () => void change(view, { name: view.name }),
    });
  }

  /** Beside the view above it or below it. */
  function move(view: SavedView, step: 1 | -1) {
    const views = read();
    const from = views.findIndex(({ gid }) => gid === view.gid);
    const sibling = views[from + step];
    if (!sibling) return;
    const side = step < 0 ? { insert_before: sibling.gid } : { insert_after: sibling.gid };
    void perform({
      key: writes,
      show: () => paint(views.toSpliced(from, 1).toSpliced(from + step, 0, view)),
      write: async () => void (await put(`/views/${view.gid}`, side)),
    });
  }

  function remove(view: SavedView) {
    const before = read();
    const place = before.findIndex(({ gid }) => gid === view.gid);
    paint(before.filter(({ gid }) => gid !== view.gid));
    const putBack = () => paint(read().toSpliced(place, 0, view));
    const cancel = defer(() => {
      forgetStep(step);
      enqueue(writes, () => del(`/views/${view.gid}`)).catch((error) => {
        putBack();
        sayProblem(reasonOf(error));
      });
    });
    const step = remember({
      label: i18next.t('view:said.deleted', { name: view.name }),
      undo: () => {
        cancel();
        putBack();
      },
    });
    sayUndoable(step, i18next.t('undo'));
  }

  return { add, change, rename, move, remove };
}

export type ViewEdits = ReturnType<typeof viewEdits>;

function withChange(view: SavedView, gid: string, changed: Change): SavedView {
  if (view.gid === gid) return { ...view, ...changed };
  return changed.is_default ? { ...view, is_default: false } : view;
}

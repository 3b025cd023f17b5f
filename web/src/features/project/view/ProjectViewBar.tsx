import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { viewEdits } from '@/features/view/editViews';
import { type Layout, type SavedView, viewsQuery } from '@/features/view/savedViews';
import bar from '@/features/view/ViewBar.module.css';
import { ViewControls } from '@/features/view/ViewControls';
import { ViewsMenu } from '@/features/view/ViewsMenu';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useStaleOnceClosed } from '@/lib/useStaleOnceClosed';
import { say } from '@/ui/toasts';
import { viewNamed } from '../views';
import { useProjectView } from './useProjectView';

const NewViewDialog = lazily(() =>
  import('@/features/view/NewViewDialog').then(({ NewViewDialog }) => NewViewDialog),
);

type Props = { project: string; layout: Layout };

/** Which view of the project is open, what it shows, and what becomes of what one changed in it. */
export function ProjectViewBar({ project, layout }: Props) {
  const { t } = useTranslation('view');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const known = viewsQuery(project);
  const { data: views = [] } = useQuery(known);
  useStaleOnceClosed(known.queryKey);
  const isEditor = useMayEdit();
  const viewing = useProjectView(project);
  const { saved, settings, isChanged, reset } = viewing;
  const edits = useMemo(() => viewEdits(queryClient, project), [queryClient, project]);
  const [naming, setNaming] = useState(false);

  function open(view: SavedView | null) {
    void navigate({
      to: `/project/$projectGid/${viewNamed(view?.layout ?? layout)}`,
      params: { projectGid: project },
      search: { view: view?.gid },
    });
  }
  function save(view: SavedView) {
    void edits.change(view, { settings });
    reset();
    say(t('said.saved', { name: view.name }));
  }
  return (
    <div className={bar.bar}>
      <ViewsMenu views={views} current={saved} edits={edits} isEditor={isEditor} onOpen={open} />
      <span className={bar.divider} />
      <ViewControls viewing={viewing} hasColumns={layout === 'list'} />
      {isChanged && (
        <div className={bar.save} role="group" aria-label={t('unsaved')}>
          {saved && (isEditor || !saved.shared) && (
            <button type="button" className={bar.button} data-active onClick={() => save(saved)}>
              {t(saved.shared ? 'saveForEveryone' : 'save')}
            </button>
          )}
          <button type="button" className={bar.button} onClick={() => setNaming(true)}>
            {t('saveAsNew')}
          </button>
          <button type="button" className={bar.button} onClick={reset}>
            {t('reset')}
          </button>
        </div>
      )}
      <Suspense>
        {naming && (
          <NewViewDialog
            canShare={isEditor}
            onClose={() => setNaming(false)}
            save={async (name, shared) => {
              const made = await edits.add({ name, shared, layout, settings }, saved?.gid);
              setNaming(false);
              reset();
              open(made);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

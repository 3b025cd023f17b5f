import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { isTemporary } from '@/features/task/temporary';
import { today } from '@/lib/dates/day';
import { formatWholeDay } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { sayProblem } from '@/ui/toasts';
import { ArrangeMenu } from './ArrangeMenu';
import { Drafts } from './Drafts';
import { firstNameOf, greetingAt } from './greeting';
import classes from './HomePage.module.css';
import { arrange, arranged, type Home, homeQuery, type Widget, type WidgetName } from './home';
import { People } from './People';
import { Priorities } from './Priorities';
import { Projects } from './Projects';
import widget from './Widget.module.css';

const OwnGoals = lazily(() => import('@/features/goal/OwnGoals').then(({ OwnGoals }) => OwnGoals));
const TaskPane = lazily(() => import('@/features/task/pane/TaskPane').then(({ TaskPane }) => TaskPane));

/** Where a day begins: what is to be done, and the ways to projects and people. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const { me, workspace } = useSession();
  const { taskGid = null } = useParams({ strict: false });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { data: home, error, refetch } = useQuery(homeQuery(workspace.gid));
  const widgets = arranged(home?.widgets ?? null);

  function openTask(gid: string) {
    if (isTemporary(gid)) return;
    void navigate({ to: '/home/task/$taskGid', params: { taskGid: gid }, replace: taskGid !== null });
  }
  function change(next: Widget[]) {
    void arrange(queryClient, workspace.gid, next).catch((refused) => {
      sayProblem(explain(refused, []).general);
      void refetch();
    });
  }

  return (
    <>
      <PageTitle title={t('common:home')} />
      <div className={classes.page}>
        <div className={classes.scroll}>
          <div className={classes.inner}>
            <header className={classes.head}>
              <div>
                <p className={classes.date}>{formatWholeDay(today())}</p>
                <h2 className={classes.greeting}>
                  {t(`greeting.${greetingAt(new Date().getHours())}`, { name: firstNameOf(me.name) })}
                </h2>
              </div>
              {home && <ArrangeMenu widgets={widgets} onChange={change} />}
            </header>
            {error && !home ? (
              <Problem error={error} retry={() => void refetch()} />
            ) : !home ? (
              <SkeletonRows />
            ) : (
              <div className={classes.widgets}>
                {widgets
                  .filter(({ hidden }) => !hidden)
                  .map(({ name, size }) => (
                    <section
                      key={name}
                      className={classes.widget}
                      data-size={size}
                      aria-label={t(`widgets.${name}`)}
                    >
                      <Suspense
                        fallback={
                          <div className={widget.head}>
                            <h3>{t(`widgets.${name}`)}</h3>
                          </div>
                        }
                      >
                        {contentOf(name, home, taskGid, openTask)}
                      </Suspense>
                    </section>
                  ))}
              </div>
            )}
          </div>
        </div>
        {taskGid && (
          <Suspense>
            <TaskPane gid={taskGid} onClose={() => void navigate({ to: '/' })} onOpen={openTask} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function contentOf(
  name: WidgetName,
  home: Home,
  openGid: string | null,
  onOpen: (gid: string) => void,
): ReactNode {
  switch (name) {
    case 'priorities':
      return <Priorities openGid={openGid} onOpen={onOpen} />;
    case 'projects':
      return <Projects recent={home.recent_projects} />;
    case 'people':
      return <People people={home.frequent_collaborators} />;
    case 'drafts':
      return <Drafts onOpen={onOpen} />;
    case 'goals':
      return <OwnGoals />;
  }
}

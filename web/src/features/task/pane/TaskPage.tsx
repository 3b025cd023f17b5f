import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { PageTitle } from '@/ui/PageTitle';
import classes from './TaskPage.module.css';
import { TaskPane } from './TaskPane';

const route = getRouteApi('/frame/task/$taskGid');

/** A task with the page to itself; its address is the one that links and mentions carry. */
export function TaskPage() {
  const { t } = useTranslation('common');
  const { taskGid } = route.useParams();
  const navigate = useNavigate();
  const { history } = useRouter();
  return (
    <>
      <PageTitle title={t('task')} />
      <div className={classes.page}>
        <TaskPane
          gid={taskGid}
          isPage
          onClose={() => (history.canGoBack() ? history.back() : void navigate({ to: '/my-tasks' }))}
          onOpen={(gid) => void navigate({ to: '/task/$taskGid', params: { taskGid: gid } })}
        />
      </div>
    </>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { quietProjectsQuery } from './quietProjects';
import { useQuiet } from './useQuiet';

/** The projects that are quiet, each of which can be heard again. */
export function QuietList() {
  const { t } = useTranslation('inbox');
  const { workspace } = useSession();
  const { data: projects, error, refetch } = useQuery(quietProjectsQuery(workspace.gid));
  const quiet = useQuiet();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  if (!projects) return null;
  if (projects.length === 0) return <p className={rows.nothing}>{t('quiet.none')}</p>;
  return (
    <ul className={rows.rows} aria-label={t('quiet.title')}>
      {projects.map((project) => (
        <li key={project.gid} className={rows.row} data-short>
          <div className={rows.text}>{project.name}</div>
          <Button size="xs" variant="default" onClick={() => void quiet.remove(project)}>
            {t('quiet.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

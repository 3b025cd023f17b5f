import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import classes from '@/features/past/Past.module.css';
import { PastFrame } from '@/features/past/PastFrame';
import { PastTable } from '@/features/past/PastTable';
import { filterOf } from '@/features/view/filterTasks';
import { readShown } from '@/features/view/shown';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { projectQuery } from '../project';
import { useProjectView } from '../view/useProjectView';
import { usePastTasks } from './usePastTasks';

const atOnce = 100;

/** The tasks of a project that a figure of a past day counts. */
export function ProjectPastPage() {
  const { t } = useTranslation('past');
  const { projectGid = '' } = useParams({ strict: false });
  const { day = today(), show } = useSearch({ strict: false, select: ({ day, show }) => ({ day, show }) });
  const { context } = useProjectView(projectGid);
  const { data, error, refetch } = usePastTasks(projectGid, day);
  const { data: project } = useQuery(projectQuery(projectGid));
  const [most, setMost] = useState(atOnce);
  const tasks = useMemo(
    () => data?.filter(filterOf(readShown(show) ?? [], { ...context, today: day })),
    [data, show, context, day],
  );
  return (
    <PastFrame
      day={day}
      part={project?.name}
      count={tasks?.length ?? null}
      error={error}
      retry={() => void refetch()}
    >
      <PastTable tasks={tasks?.slice(0, most) ?? []} day={day} />
      {(tasks?.length ?? 0) > most && (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setMost(most + atOnce)}>
            {t('more')}
          </Button>
        </div>
      )}
    </PastFrame>
  );
}

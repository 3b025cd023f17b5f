import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { AsOf } from '@/features/past/AsOf';
import { AsOfContext } from '@/features/past/past';
import { useAsOfDay } from '@/features/past/useAsOfDay';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { EmptyState } from '@/ui/EmptyState';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FilterChips } from './FilterChips';
import classes from './Goal.module.css';
import { GoalTree } from './GoalTree';
import { goalsQuery, readGoalsAgain } from './goals';
import { asTheyStood, pastGoalsQuery } from './pastGoals';
import { useGoalFilter } from './useGoalFilter';
import { useGoalsLive } from './useGoalsLive';

const CreateGoalDialog = lazily(() =>
  import('./CreateGoalDialog').then(({ CreateGoalDialog }) => CreateGoalDialog),
);

/** What the company, its teams and its people want to have reached by when. */
export function GoalsPage() {
  const { t } = useTranslation(['goal', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(goalsQuery(workspace.gid));
  const removed = useRemoved();
  const [asOf, setAsOf] = useAsOfDay();
  const past = useQuery({ ...pastGoalsQuery(workspace.gid, asOf ?? ''), enabled: asOf !== null });
  const goals = data?.filter(({ gid }) => !removed.has(gid));
  const then = goals && past.data && asTheyStood(goals, past.data);
  const [filter, setFilter] = useGoalFilter();
  const [creating, setCreating] = useState(false);
  useGoalsLive();
  const canCreate = useMay('create_goal');
  const shortcut = { keys: 'n', label: t('create'), group: t('goals'), run: () => setCreating(true) };
  useShortcuts(canCreate ? [shortcut] : []);

  const createButton = canCreate && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageTitle title={t('goals')} />
      <div className={classes.page}>
        {error && !goals ? (
          <Problem error={error} retry={() => void refetch()} />
        ) : !goals ? (
          <SkeletonRows />
        ) : goals.length === 0 ? (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {createButton}
          </EmptyState>
        ) : (
          <>
            <div className={classes.tools}>
              <FilterChips filter={filter} onChange={setFilter} goals={goals} />
              <div className={classes.past} data-is-past={asOf !== null || undefined}>
                <AsOf day={asOf} what="goals" onChange={setAsOf} />
              </div>
              {createButton}
            </div>
            <AsOfContext value={asOf}>
              {asOf && past.error ? (
                <Problem error={past.error} retry={() => void past.refetch()} />
              ) : asOf && !then ? (
                <SkeletonRows />
              ) : (
                <GoalTree goals={asOf && then ? then : goals} filter={filter} />
              )}
            </AsOfContext>
          </>
        )}
      </div>
      {creating && (
        <Suspense>
          <CreateGoalDialog
            period={filter.period}
            onClose={() => setCreating(false)}
            onCreated={() => readGoalsAgain(queryClient)}
          />
        </Suspense>
      )}
    </>
  );
}

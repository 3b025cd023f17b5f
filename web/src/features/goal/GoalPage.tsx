import { Button } from '@mantine/core';
import { IconChevronLeft, IconDots } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { LevelContext } from '@/features/membership/level';
import { StatusUpdates } from '@/features/status/StatusUpdates';
import { goalStatusTypes } from '@/features/status/statuses';
import { isGone } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { DropMenu } from '@/ui/DropMenu';
import { PageTitle } from '@/ui/PageTitle';
import title from '@/ui/PageTitle.module.css';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import { RenameField } from '@/ui/RenameField';
import { removeUndoably } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FollowButton } from './FollowButton';
import { GoalActivity } from './GoalActivity';
import { GoalDescription } from './GoalDescription';
import { GoalEnd } from './GoalEnd';
import { GoalFields } from './GoalFields';
import { GoalMark } from './GoalMark';
import classes from './GoalPage.module.css';
import { deleteGoal, type GoalDetail, goalQuery, readGoalsAgain } from './goals';
import { MetricPanel } from './MetricPanel';
import { OwnerButton } from './OwnerButton';
import { ParentGoals } from './ParentGoals';
import { PeriodButton } from './PeriodButton';
import { SupportPanel } from './SupportPanel';
import { useGoalEdits } from './useGoalEdits';
import { useGoalsLive } from './useGoalsLive';
import { WhoseButton } from './WhoseButton';

const ShareGoalDialog = lazily(() =>
  import('./ShareGoalDialog').then(({ ShareGoalDialog }) => ShareGoalDialog),
);

/** One goal: what it is, how far it has come, and what supports it. */
export function GoalPage() {
  const { goalGid = '' } = useParams({ strict: false });
  const { data: goal, error, refetch } = useQuery(goalQuery(goalGid));
  useGoalsLive();
  // What was read before it went is no longer there.
  if (error && (isGone(error) || !goal)) return <Problem error={error} retry={() => void refetch()} />;
  if (!goal) return <SkeletonRows />;
  return (
    <LevelContext value={goal.my_access_level}>
      <Shown key={goal.gid} goal={goal} />
    </LevelContext>
  );
}

function Shown({ goal }: { goal: GoalDetail }) {
  const { t } = useTranslation(['goal', 'common']);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const edits = useGoalEdits(goal);
  const [renaming, setRenaming] = useState(false);
  const [sharing, setSharing] = useState(false);
  const canComment = goal.my_access_level !== 'viewer';

  function remove() {
    void navigate({ to: '/goals' });
    removeUndoably({
      gid: goal.gid,
      label: t('deleted', { name: goal.name }),
      run: async () => {
        await deleteGoal(goal.gid);
        readGoalsAgain(queryClient);
      },
    });
  }
  return (
    <>
      <PageTitle
        title={goal.name}
        before={
          <Link to="/goals" className={title.tool} aria-label={t('goals')}>
            <IconChevronLeft size={18} aria-hidden />
          </Link>
        }
      >
        {edits.canEdit && (
          <DropMenu
            position="bottom-start"
            returnFocus={!renaming}
            target={
              <button type="button" className={title.tool} aria-label={t('more')}>
                <IconDots size={18} aria-hidden />
              </button>
            }
            entries={[
              { kind: 'item', label: t('rename'), run: () => setRenaming(true) },
              goal.my_access_level === 'admin' && { kind: 'item', label: t('delete'), run: remove },
            ]}
          />
        )}
      </PageTitle>
      <div className={classes.page}>
        {/* Goals are sentences, of which the bar of a phone shows the first words. */}
        <p className={classes.whole} aria-hidden>
          {goal.name}
        </p>
        <div className={classes.main}>
          {renaming && (
            <div className={classes.rename}>
              <RenameField
                label={t('name')}
                name={goal.name}
                onRename={edits.rename}
                onClose={() => setRenaming(false)}
              />
            </div>
          )}
          <MetricPanel goal={goal} canEdit={edits.canEdit} />
          <GoalDescription goal={goal} canEdit={edits.canEdit} />
          <SupportPanel goal={goal} canEdit={edits.canEdit} />
          <StatusUpdates
            of={goal.gid}
            types={goalStatusTypes}
            goal={goal}
            none={t('noUpdates')}
            onChange={() => readGoalsAgain(queryClient)}
          />
          <GoalActivity goal={goal.gid} canComment={canComment} />
        </div>
        <aside className={classes.side}>
          <Panel title={t('facts')}>
            <dl className={classes.facts}>
              <dt>{t('status')}</dt>
              <dd>
                <GoalMark status={goal.status} score={goal.score} />
              </dd>
              {goal.confidence !== null && (
                <>
                  <dt>{t('confidence')}</dt>
                  <dd>{t('outOfTen', { confidence: goal.confidence })}</dd>
                </>
              )}
              <dt>{t('owner')}</dt>
              <dd>
                <OwnerButton goal={goal} edits={edits} />
              </dd>
              <dt>{t('period')}</dt>
              <dd>
                <PeriodButton goal={goal} edits={edits} />
              </dd>
              <dt>{t('whose')}</dt>
              <dd>
                <WhoseButton goal={goal} edits={edits} />
              </dd>
              {(edits.canEdit || goal.parent_goals.length > 0) && (
                <>
                  <dt>{t('supports')}</dt>
                  <dd>
                    <ParentGoals goal={goal} canEdit={edits.canEdit} />
                  </dd>
                </>
              )}
              <dt>{t('followers')}</dt>
              <dd>{goal.followers.map(({ name }) => name).join(', ')}</dd>
              <dt>{t('privacy')}</dt>
              <dd>{t(`seenBy.${goal.privacy_setting}`)}</dd>
            </dl>
            <div className={classes.adders}>
              <FollowButton goal={goal} />
              {edits.canEdit && (
                <>
                  <Button variant="default" onClick={() => setSharing(true)}>
                    {t('share')}
                  </Button>
                  <GoalEnd goal={goal} />
                </>
              )}
            </div>
          </Panel>
          <GoalFields goal={goal} edits={edits} />
        </aside>
      </div>
      {sharing && (
        <Suspense>
          <ShareGoalDialog goal={goal} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import widget from '@/features/home/Widget.module.css';
import { teamsOfQuery } from '@/features/people/people';
import { today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { useRemoved } from '@/ui/removal';
import { GoalMark } from './GoalMark';
import { goalsQuery } from './goals';
import { timeOf } from './months';
import classes from './OwnGoals.module.css';
import { ProgressBar } from './ProgressBar';
import { ownGoals } from './tree';
import { useGoalsLive } from './useGoalsLive';

const mostShown = 8;

/** The goals of now that the reader carries, then those that their teams do. */
export function OwnGoals() {
  const { t } = useTranslation(['goal', 'home']);
  const { me, workspace } = useSession();
  const { data: goals } = useQuery(goalsQuery(workspace.gid));
  const { data: teams = [] } = useQuery(teamsOfQuery(workspace.gid, me.gid));
  useGoalsLive();
  const removed = useRemoved();
  const own = ownGoals(
    (goals ?? []).filter(({ gid }) => !removed.has(gid)),
    me.gid,
    new Set(teams.map(({ gid }) => gid)),
    today(),
  );
  return (
    <>
      <div className={widget.head}>
        <h3>{t('home:widgets.goals')}</h3>
        <Link to="/goals" className={widget.all}>
          {t('widget.all')}
        </Link>
      </div>
      {goals && own.length === 0 ? (
        <p className={widget.nothing}>{t('widget.nothing')}</p>
      ) : (
        <ul className={widget.rows} aria-label={t('home:widgets.goals')}>
          {own.slice(0, mostShown).map((goal) => (
            <li key={goal.gid} className={`${widget.row} ${classes.row}`} aria-label={goal.name}>
              <Link to="/goal/$goalGid" params={{ goalGid: goal.gid }} className={widget.name}>
                {goal.name}
              </Link>
              <span className={classes.period}>{timeOf(goal)}</span>
              <span className={classes.bar}>
                <ProgressBar goal={goal} />
              </span>
              <span className={classes.mark}>
                <GoalMark status={goal.status} score={goal.score} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

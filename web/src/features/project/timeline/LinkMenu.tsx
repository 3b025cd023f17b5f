import { useMayEditTask } from '@/features/task/mayEdit';
import { removeDependency } from '@/features/task/plan/dependencies';
import { earliestAfter, isConflict, type Moves, type Plan, spanIn } from '@/features/task/plan/plan';
import { pushed, startingFrom } from '@/features/task/plan/push';
import { replan } from '@/features/task/plan/replan';
import type { IsWorkday } from '@/lib/dates/workdays';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './LinkMenu.module.css';
import type { Point } from './linePath';
import type { Link } from './links';

export type ShownLink = { link: Link; at: Point };

type Props = { shown: ShownLink | null; plan: Plan; isWorkday: IsWorkday; onClose: () => void };

const nothing: Moves = new Map();

/** What can be done with a dependency that was chosen. */
export function LinkMenu({ shown, plan, isWorkday, onClose }: Props) {
  const { t } = useTranslation('plan');
  const mayEdit = useMayEditTask()(plan.tasks.get(shown?.link.waiting ?? ''));
  if (!shown) return null;
  const { blocker, waiting } = shown.link;
  const names = { blocker: plan.tasks.get(blocker)?.name, waiting: plan.tasks.get(waiting)?.name };
  const title = t('waits', names);

  function fix() {
    const task = plan.tasks.get(waiting);
    const span = spanIn(plan, nothing, waiting);
    const earliest = task && earliestAfter(plan, nothing, blocker, task);
    if (!span || !earliest) return;
    replan(pushed(plan, new Map([[waiting, startingFrom(span, earliest, isWorkday)]]), isWorkday), waiting);
  }
  const does = (run: () => void) => () => {
    run();
    onClose();
  };
  return (
    <Pop
      open
      onClose={onClose}
      label={title}
      target={<span className={classes.spot} style={{ left: shown.at.x, top: shown.at.y }} />}
    >
      <div className={classes.menu}>
        <p>{title}</p>
        {mayEdit && isConflict(plan, nothing, blocker, waiting) && (
          <button type="button" className={classes.item} onClick={does(fix)}>
            {t('fixConflict', names)}
          </button>
        )}
        {mayEdit && (
          <button
            type="button"
            className={classes.item}
            onClick={does(() => removeDependency(waiting, blocker))}
          >
            {t('removeDependency')}
          </button>
        )}
      </div>
    </Pop>
  );
}

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLeaving } from '@/features/membership/useLeaving';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { sayProblem } from '@/ui/toasts';
import { follow, type GoalDetail, paintGoal, readGoalsAgain } from './goals';

/** Lets the reader follow a goal, or no longer. */
export function FollowButton({ goal }: { goal: GoalDetail }) {
  const { t } = useTranslation('goal');
  const { me } = useSession();
  const queryClient = useQueryClient();
  const leave = useLeaving('/goals');
  const others = goal.followers.filter(({ gid }) => gid !== me.gid);
  const isFollowing = others.length < goal.followers.length;

  async function toggle() {
    paintGoal(queryClient, goal.gid, { followers: isFollowing ? others : [...others, me] });
    try {
      await follow(goal.gid, !isFollowing);
      if (isFollowing) await leave(goal);
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    readGoalsAgain(queryClient);
  }
  return (
    <Button variant="default" onClick={() => void toggle()}>
      {t(isFollowing ? 'unfollow' : 'follow')}
    </Button>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CreateGoalDialog } from './CreateGoalDialog';
import { readGoalsAgain } from './goals';

/** A goal made from wherever one is, to be gone on with on its page. */
export function NewGoal({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return (
    <CreateGoalDialog
      period={null}
      onClose={onClose}
      onCreated={({ gid }) => {
        readGoalsAgain(queryClient);
        void navigate({ to: '/goal/$goalGid', params: { goalGid: gid } });
      }}
    />
  );
}

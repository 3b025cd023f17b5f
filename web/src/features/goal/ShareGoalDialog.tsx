import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayAdminister } from '@/features/membership/level';
import { MembershipRow } from '@/features/membership/MembershipRow';
import {
  type Membership,
  membershipsQuery,
  type ProjectLevel,
  projectLevels,
  shareWith,
} from '@/features/membership/memberships';
import { SharerPicker } from '@/features/membership/SharerPicker';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { explain } from '@/ui/form/explain';
import { RadioRows } from '@/ui/form/RadioRows';
import { Pop } from '@/ui/Pop';
import rows from '@/ui/Rows.module.css';
import { useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import { type GoalDetail, paintGoal, readGoalsAgain, updateGoal } from './goals';

const privacy = ['public_to_workspace', 'members_only'] as const;

/** Who sees a goal, and who shares it by name at which level. */
export function ShareGoalDialog({ goal, onClose }: { goal: GoalDetail; onClose: () => void }) {
  const { t } = useTranslation(['goal', 'membership']);
  const queryClient = useQueryClient();
  const removed = useRemoved();
  const [adding, setAdding] = useState(false);
  const mayAdminister = useMayAdminister();
  const query = membershipsQuery(goal.gid);
  const { data = [] } = useQuery(query);
  const shown = data.filter(({ gid }) => !removed.has(gid)) as Membership<ProjectLevel>[];
  const chosen = new Set(shown.flatMap(({ member }) => member?.gid ?? []));

  async function write(act: Promise<unknown>) {
    try {
      await act;
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    readGoalsAgain(queryClient);
  }
  function show(privacy_setting: GoalDetail['privacy_setting']) {
    paintGoal(queryClient, goal.gid, { privacy_setting });
    void write(updateGoal(goal.gid, { privacy_setting }));
  }
  return (
    <Dialog title={t('share')} onClose={onClose} size={560}>
      <div className={dialog.body}>
        {mayAdminister && (
          <RadioRows
            label={t('privacy')}
            choices={privacy.map((value) => ({ value, label: t(`seenBy.${value}`) }))}
            value={goal.privacy_setting}
            onChange={show}
          />
        )}
        <Pop
          open={adding}
          onClose={() => setAdding(false)}
          label={t('membership:find')}
          target={
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(!adding)}
            >
              {t('membership:find')}
            </Button>
          }
        >
          <SharerPicker
            label={t('membership:find')}
            chosen={chosen}
            onPick={(gid) => {
              if (!chosen.has(gid)) void write(shareWith(goal.gid, gid));
            }}
            onClose={() => setAdding(false)}
          />
        </Pop>
        <ul className={rows.rows} aria-label={t('followers')}>
          {shown.map((membership) => (
            <MembershipRow
              key={membership.gid}
              parent={goal}
              membership={membership}
              levels={projectLevels}
              adminName={t('admin')}
              mark={membership.member?.gid === goal.owner?.gid ? t('owner') : undefined}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

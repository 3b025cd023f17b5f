import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Pop } from '@/ui/Pop';
import { Picker } from '@/ui/picker/Picker';
import classes from './Goal.module.css';
import type { Goal } from './goals';
import type { GoalEditing } from './useGoalEdits';

const company = 'company';
const own = 'own';

/** Whose goal it is: the company's, that of a team, or somebody's alone. */
export function WhoseButton({ goal, edits }: { goal: Goal; edits: GoalEditing }) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const [open, setOpen] = useState(false);
  const { data: teams = [] } = useQuery({ ...teamsQuery(workspace.gid), enabled: open });
  const close = () => setOpen(false);
  const { team, is_workspace_level: isOfCompany } = goal;
  const name = team?.name ?? t(isOfCompany ? 'ofCompany' : 'personal');
  return (
    <Pop
      open={open}
      onClose={close}
      label={t('whose')}
      target={
        <button
          type="button"
          className={classes.cell}
          aria-label={`${t('whose')}: ${name}`}
          disabled={!edits.canEdit}
          onClick={() => setOpen(true)}
        >
          <span>{name}</span>
        </button>
      }
    >
      <Picker
        label={t('whose')}
        placeholder={t('findTeam')}
        nothing={t('nothingFound')}
        options={[
          { id: company, label: t('ofCompany') },
          { id: own, label: t('personal') },
          ...teams.map(({ gid, name }) => ({ id: gid, label: name })),
        ]}
        chosen={new Set([team?.gid ?? (isOfCompany ? company : own)])}
        onPick={(gid) => {
          const picked = teams.find((one) => one.gid === gid);
          edits.setWhose({
            team: picked ? { gid: picked.gid, name: picked.name } : null,
            is_workspace_level: gid === company,
          });
          close();
        }}
        onClose={close}
      />
    </Pop>
  );
}

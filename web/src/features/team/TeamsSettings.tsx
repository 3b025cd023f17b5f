import { Button } from '@mantine/core';
import { IconChevronRight, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { CreateTeamDialog } from './CreateTeamDialog';
import classes from './Team.module.css';
import { teamsQuery } from './teams';

export function TeamsSettings() {
  const { t } = useTranslation('team');
  const { workspace } = useSession();
  const { data: teams } = useQuery(teamsQuery(workspace.gid));
  const [creating, setCreating] = useState(false);
  const mayCreate = useMay('create_team');
  return (
    <Panel
      title={t('teams')}
      hint={t('teamsHint')}
      actions={mayCreate && <Button onClick={() => setCreating(true)}>{t('createTeam')}</Button>}
    >
      {teams && teams.length > 0 && (
        <ul className={rows.rows} aria-label={t('teams')}>
          {teams.map((team) => (
            <li key={team.gid}>
              <Link
                to="/team/$teamGid"
                params={{ teamGid: team.gid }}
                className={`${rows.row} ${classes.link}`}
              >
                <IconUsers size={20} stroke={1.5} aria-hidden />
                <div className={rows.text}>
                  <div className={rows.name}>
                    <span>{team.name}</span>
                  </div>
                  <div className={rows.more}>{t(`visibilities.${team.visibility}`)}</div>
                </div>
                <IconChevronRight size={16} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {teams?.length === 0 && <p className={rows.nothing}>{t('noTeams')}</p>}
      {creating && <CreateTeamDialog onClose={() => setCreating(false)} />}
    </Panel>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '@/features/task/fields/PersonPicker';
import { Avatar } from '@/ui/Avatar';
import { explain } from '@/ui/form/explain';
import { Pop } from '@/ui/Pop';
import rows from '@/ui/Rows.module.css';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import classes from './ProjectSettings.module.css';
import {
  addMember,
  type ProjectPerson,
  type ProjectSettings,
  projectSettingsQuery,
  removeMember,
} from './projectSettings';

export function ProjectMembers({ project }: { project: ProjectSettings }) {
  const { t } = useTranslation('project');
  const queryClient = useQueryClient();
  const removed = useRemoved();
  const [adding, setAdding] = useState(false);
  const key = projectSettingsQuery(project.gid).queryKey;
  const membership = ({ gid }: { gid: string }) => `${project.gid}:${gid}`;
  const shown = project.members.filter((person) => !removed.has(membership(person)));

  async function add(person: { gid: string; name: string }) {
    if (shown.some(({ gid }) => gid === person.gid)) return;
    try {
      queryClient.setQueryData(key, await addMember(project.gid, person.gid));
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
  }
  function remove(person: ProjectPerson) {
    removeUndoably({
      gid: membership(person),
      label: t('memberRemoved', { name: person.name }),
      run: async () => queryClient.setQueryData(key, await removeMember(project.gid, person.gid)),
    });
  }

  return (
    <div className={classes.members}>
      <div className={classes.top}>
        <p>{t(`access.${project.privacy_setting}`, { team: project.team?.name ?? '' })}</p>
        <Pop
          open={adding}
          onClose={() => setAdding(false)}
          label={t('addMember')}
          target={
            <Button
              style={{ flex: 'none' }}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(!adding)}
            >
              {t('addMember')}
            </Button>
          }
        >
          <PersonPicker label={t('addMember')} chosen={shown} onPick={add} onClose={() => setAdding(false)} />
        </Pop>
      </div>
      {shown.length > 0 ? (
        <ul className={rows.rows} aria-label={t('members')}>
          {shown.map((person) => (
            <li key={person.gid} className={rows.row}>
              <Avatar name={person.name} gid={person.gid} size={28} />
              <div className={rows.text}>
                <div className={rows.name}>
                  <span>{person.name}</span>
                  {person.gid === project.owner?.gid && <span className={rows.mark}>{t('owner')}</span>}
                </div>
                <div className={rows.more}>{person.email}</div>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t('removeMember', { name: person.name })}
                onClick={() => remove(person)}
              >
                <IconUserMinus size={18} stroke={1.6} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      ) : (
        <p className={rows.nothing}>{t('noMembers')}</p>
      )}
    </div>
  );
}

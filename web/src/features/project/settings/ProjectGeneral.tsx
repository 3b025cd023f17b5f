import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayAdminister } from '@/features/membership/level';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorChoice } from '@/ui/color/ColorChoice';
import { PrivacyChoice } from '../create/PrivacyChoice';
import { editProject, type ProjectEdit } from './editProject';
import classes from './ProjectSettings.module.css';
import type { ProjectSettings } from './projectSettings';

export function ProjectGeneral({ project }: { project: ProjectSettings }) {
  const { t } = useTranslation('project');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const mayAdminister = useMayAdminister();
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const [name, setName] = useState(project.name);
  const edit = (edits: ProjectEdit) => void editProject(queryClient, workspace.gid, project.gid, edits);

  function saveName() {
    const given = name.trim();
    if (!given) setName(project.name);
    else if (given !== project.name) edit({ name: given });
  }
  return (
    <div className={classes.panel}>
      <TextInput
        label={t('name')}
        value={name}
        maxLength={1024}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={saveName}
        onKeyDown={(event) => event.key === 'Enter' && saveName()}
      />
      <ColorChoice label={t('color')} value={project.color} onChange={(color) => edit({ color })} />
      <NativeSelect
        label={t('team')}
        value={project.team?.gid ?? ''}
        onChange={({ currentTarget: { value } }) =>
          edit({ team: teams.find(({ gid }) => gid === value) ?? null })
        }
        data={[
          ...teams.map((team) => ({ value: team.gid, label: team.name })),
          { value: '', label: t('noTeam') },
        ]}
      />
      {mayAdminister && (
        <PrivacyChoice
          hasTeam={project.team !== null}
          value={project.privacy_setting}
          onChange={(privacy_setting) => edit({ privacy_setting })}
        />
      )}
      <NativeSelect
        label={t('defaultView')}
        value={project.default_view}
        onChange={({ currentTarget: { value } }) => edit({ default_view: value })}
        data={[
          { value: 'list', label: t('list') },
          { value: 'board', label: t('board') },
        ]}
      />
    </div>
  );
}

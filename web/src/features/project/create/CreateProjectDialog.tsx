import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { teamsOfQuery } from '@/features/people/people';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { ColorChoice } from '@/ui/color/ColorChoice';
import { colors } from '@/ui/color/colors';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { DialogFoot } from '@/ui/DialogFoot';
import { FormProblem } from '@/ui/form/FormProblem';
import { RadioRows } from '@/ui/form/RadioRows';
import { useForm } from '@/ui/form/useForm';
import { projectsQuery } from '../projects';
import { createProject } from './createProject';
import { PrivacyChoice } from './PrivacyChoice';

const fields = ['name', 'team', 'privacy_setting', 'color', 'default_view'] as const;
/** The strong ones: what a new project is marked with unless somebody chooses. */
const offered = colors.filter((color) => color.startsWith('dark-') && !color.endsWith('gray'));

type Props = { teamGid?: string; onClose: () => void };

export function CreateProjectDialog({ teamGid, onClose }: Props) {
  const { t } = useTranslation('project');
  const { me, workspace } = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // Nobody adds projects to the teams of others.
  const { data: own = [], isFetching } = useQuery(teamsOfQuery(workspace.gid, me.gid));
  const { data: projects = [] } = useQuery(projectsQuery(workspace.gid));
  const [chosenTeam, setChosenTeam] = useState(teamGid);
  const [color] = useState(() => offered[projects.length % offered.length]);
  // Who types fast is done before it is known which teams are theirs.
  const given = useQuery({ ...teamsQuery(workspace.gid), enabled: isFetching }).data;
  const teams = isFetching
    ? [...own, ...(given ?? []).filter(({ gid }) => gid === teamGid && !own.some((one) => one.gid === gid))]
    : own;
  const isOpen = chosenTeam === '' || teams.some(({ gid }) => gid === chosenTeam);
  const team = isOpen ? (chosenTeam ?? '') : (teams[0]?.gid ?? '');
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: ['name'],
    send: async (values) => {
      const project = await createProject(workspace.gid, values);
      queryClient.invalidateQueries({ queryKey: projectsQuery(workspace.gid).queryKey });
      onClose();
      const view = project.default_view === 'board' ? 'board' : 'list';
      await navigate({ to: `/project/$projectGid/${view}`, params: { projectGid: project.gid } });
    },
  });
  return (
    <Dialog title={t('new')} onClose={onClose} size={520}>
      <form className={dialog.body} {...form}>
        <TextInput {...input('name')} label={t('name')} maxLength={1024} autoComplete="off" data-autofocus />
        <ColorChoice name="color" label={t('color')} defaultValue={color} />
        <NativeSelect
          {...input('team')}
          label={t('team')}
          value={team}
          onChange={(event) => setChosenTeam(event.currentTarget.value)}
          data={[
            ...teams.map(({ gid, name }) => ({ value: gid, label: name })),
            { value: '', label: t('noTeam') },
          ]}
        />
        <PrivacyChoice key={team ? 'of a team' : 'of none'} hasTeam={team !== ''} />
        <RadioRows
          label={t('defaultView')}
          name="default_view"
          defaultValue="list"
          choices={[
            { value: 'list', label: t('list'), hint: t('listHint') },
            { value: 'board', label: t('board'), hint: t('boardHint') },
          ]}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <DialogFoot send={t('create')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMyRole } from '@/features/workspace/members';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import { say } from '@/ui/toasts';
import classes from './Team.module.css';
import { type TeamDetail, teamQuery, teamsQuery, updateTeam, type Visibility } from './teams';
import { VisibilityChoice } from './VisibilityChoice';

const fields = ['name', 'visibility'] as const;

export function TeamSettings({ team }: { team: TeamDetail }) {
  const { t } = useTranslation(['team', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const isAdmin = useMyRole() === 'admin';
  const [endorsed, setEndorsed] = useState(team.endorsed ?? false);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async (values) => {
      const name = values.name.trim();
      const visibility = values.visibility as Visibility;
      // Only what differs: who sees the team is for its admins to say, its name for every member.
      await updateTeam(team.gid, {
        ...(name !== team.name && { name }),
        ...(visibility !== team.visibility && { visibility }),
        ...(endorsed !== team.endorsed && { endorsed }),
      });
      queryClient.setQueryData(teamQuery(team.gid).queryKey, { ...team, name, visibility, endorsed });
      queryClient.invalidateQueries({ queryKey: teamsQuery(workspace.gid).queryKey });
      say(t('saved'));
    },
  });
  return (
    <Panel title={t('settings')}>
      <form className={classes.form} {...form}>
        <TextInput {...input('name')} label={t('name')} defaultValue={team.name} maxLength={200} />
        <VisibilityChoice name="visibility" current={team.visibility} />
        {isAdmin && (
          <Checkbox
            label={t('approvesHours')}
            description={t('approvesHoursHint')}
            checked={endorsed}
            onChange={({ currentTarget: { checked } }) => setEndorsed(checked)}
          />
        )}
        <FormProblem refusal={refusal} onWaited={waited} />
        <div>
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

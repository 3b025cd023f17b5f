import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useInvitable } from '@/features/role/giving';
import { baseOf, useRoles } from '@/features/role/roles';
import { useRoleWords } from '@/features/role/useRoleWords';
import { teamsQuery } from '@/features/team/teams';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Dialog } from '@/ui/Dialog';
import dialog from '@/ui/Dialog.module.css';
import { explain } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { emailsIn } from './emailsIn';
import { InvitedLinks, type Outcome } from './InvitedLinks';
import { invitationsQuery, invite } from './invitations';

const fields = ['email', 'assigned_role', 'team'] as const;

type Props = { teamGid?: string; onClose: () => void };

/** Invites by e-mail, several at once, or makes a link that anyone can use; then shows the links. */
export function InviteDialog({ teamGid, onClose }: Props) {
  const { t } = useTranslation(['workspace', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { data: teams = [] } = useQuery(teamsQuery(workspace.gid));
  const invitable = useInvitable();
  const areKnown = useRoles().length > 0;
  const wordsOf = useRoleWords();
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [anyone, setAnyone] = useState(false);
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    required: anyone ? ['assigned_role'] : ['email', 'assigned_role'],
    check: ({ email }) => ({ email: anyone ? '' : wrongIn(email) }),
    send: async ({ email, assigned_role, team }) => {
      const to = anyone ? [undefined] : emailsIn(email).emails;
      const made: Outcome[] = [];
      for (const one of to) made.push(await inviteOne(one, assigned_role, team));
      queryClient.invalidateQueries({ queryKey: invitationsQuery(workspace.gid).queryKey });
      const [first] = made;
      // Of a single one the reason stands at the input, where it can be corrected.
      if (made.length === 1 && first?.error) throw first.error;
      setOutcomes(made);
    },
  });

  async function inviteOne(email: string | undefined, assigned_role: string, team: string): Promise<Outcome> {
    try {
      const { url } = await invite(workspace.gid, { email, assigned_role, team: team || undefined });
      return { email, url };
    } catch (error) {
      const { fields, general } = explain(error, ['email']);
      return { email, error, reason: fields.email ?? general };
    }
  }
  function wrongIn(text: string): string {
    const { emails, rest } = emailsIn(text);
    if (rest.length > 0) return t('notAnEmail', { text: rest[0] });
    return emails.length === 0 ? t('common:form.missing') : '';
  }

  if (outcomes.length > 0) return <InvitedLinks outcomes={outcomes} onClose={onClose} />;
  // A link that anyone can use may go astray: no admin comes in by it.
  const offered = invitable.filter((role) => baseOf(role) !== 'admin' || !anyone);
  const usual = offered.find((role) => role.is_standard_role && baseOf(role) === 'member') ?? offered[0];
  return (
    <Dialog title={t('inviteTo', { workspace: workspace.name })} onClose={onClose}>
      <form className={dialog.body} {...form}>
        {!anyone && (
          <Textarea
            {...input('email')}
            label={t('emails')}
            description={t('emailsHint')}
            autosize
            minRows={2}
            maxRows={8}
            spellCheck={false}
            data-autofocus
          />
        )}
        <NativeSelect
          {...input('assigned_role')}
          key={`${anyone} ${usual?.gid}`}
          label={t('role')}
          description={t(offered.length > 0 || !areKnown ? 'roleHint' : 'noRoleToGive')}
          defaultValue={usual?.gid}
          data={offered.map((role) => ({ value: role.gid, label: wordsOf(role).name }))}
        />
        <NativeSelect
          {...input('team')}
          label={t('teamOptional')}
          defaultValue={teamGid}
          data={[
            { value: '', label: t('noTeam') },
            ...teams.map((team) => ({ value: team.gid, label: team.name })),
          ]}
        />
        <FormProblem refusal={refusal} onWaited={waited} />
        <footer className={dialog.foot}>
          <Button variant="subtle" mr="auto" ml={-12} onClick={() => setAnyone(!anyone)}>
            {t(anyone ? 'inviteByEmail' : 'inviteByLink')}
          </Button>
          <Button type="submit" loading={busy} disabled={offered.length === 0}>
            {t(anyone ? 'makeLink' : 'invite')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

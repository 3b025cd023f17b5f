import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Me } from '@/lib/session/session';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Doorway } from './Doorway';
import classes from './Doorway.module.css';
import { acceptInvitation, type Invitation } from './invitation';
import { leave } from './leave';
import { useEnter } from './useEnter';
import { WhoIAm } from './WhoIAm';

const noFields = [] as const;

type Props = { token: string; invitation: Invitation; me: Me };

/** Somebody who is signed in comes in with one press, if the invitation is for them. */
export function JoinAsMyself({ token, invitation, me }: Props) {
  const { t } = useTranslation('identity');
  const { workspace, email, invited_by } = invitation;
  const enter = useEnter();
  const { form, refusal, busy, waited } = useForm({
    fields: noFields,
    send: async () => enter(await acceptInvitation(token, invitation)),
  });
  const forSomebodyElse = email !== null && email.toLowerCase() !== me.email.toLowerCase();

  return (
    <Doorway
      title={t('join', { workspace: workspace.name })}
      hint={
        forSomebodyElse
          ? t('invitationForOther', { email })
          : t('invitedBy', { name: invited_by.name, workspace: workspace.name })
      }
    >
      <WhoIAm me={me} />
      <form className={classes.form} {...form}>
        <FormProblem refusal={refusal} onWaited={waited} />
        {!forSomebodyElse && (
          <Button type="submit" loading={busy}>
            {t('join', { workspace: workspace.name })}
          </Button>
        )}
        <Button variant="default" onClick={() => leave(`/invite/${token}`)}>
          {t('useOtherAccount')}
        </Button>
      </form>
    </Doorway>
  );
}

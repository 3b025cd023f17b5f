import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Trans } from 'react-i18next';
import { Doorway } from '@/features/identity/Doorway';
import { WhoIAm } from '@/features/identity/WhoIAm';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Me } from '@/lib/session/session';
import { explain, nothingWrong } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import classes from './ConsentPage.module.css';
import { type Asked, type Decided, decide, placeOf } from './consent';
import { usePermissionTexts } from './usePermissionTexts';

type Props = {
  asked: Asked;
  request: string;
  me: Me;
  onDecided: (decided: Decided) => void;
  onChangePerson: () => void;
};

/** Who asks, what for and where it leads; and the two answers. */
export function Question({ asked, request, me, onDecided, onChangePerson }: Props) {
  const { t, i18n } = useTranslation(['oauth', 'identity']);
  const permissions = usePermissionTexts(asked.scopes);
  const answer = useMutation({
    mutationFn: (allow: boolean) => decide(request, allow),
    onSuccess: onDecided,
  });
  const app = asked.app.name;
  const place = placeOf(asked.redirect_uri);
  const isSomewhere = asked.workspaces.length > 0;
  const names = new Intl.ListFormat(i18n.language).format(asked.workspaces.map(({ name }) => name));
  return (
    <Doorway
      title={t('asks', { app })}
      hint={isSomewhere ? t('asksHint', { app, owner: asked.app.owner_name }) : t('nowhere', { app })}
    >
      {isSomewhere && (
        <>
          <ul className={classes.permissions}>
            {permissions.map((text) => (
              <li key={text}>
                <IconCheck size={18} stroke={2} aria-hidden />
                {text}
              </li>
            ))}
          </ul>
          <p className={classes.where}>{t('inWorkspaces', { names })}</p>
          <p className={classes.where}>
            {place ? (
              <Trans
                t={t}
                i18n={i18n}
                i18nKey="goesOn"
                values={{ place }}
                components={{ strong: <strong /> }}
              />
            ) : (
              t('showsCode')
            )}
          </p>
        </>
      )}
      <WhoIAm me={me} />
      <Button variant="subtle" size="compact-sm" mt={6} onClick={onChangePerson}>
        {t('identity:useOtherAccount')}
      </Button>
      <FormProblem
        refusal={answer.error ? explain(answer.error, []) : nothingWrong}
        onWaited={() => answer.reset()}
      />
      <div className={classes.decide}>
        <Button
          variant="default"
          loading={answer.isPending && !answer.variables}
          disabled={answer.isPending}
          onClick={() => answer.mutate(false)}
        >
          {t('deny')}
        </Button>
        {isSomewhere && (
          <Button
            loading={answer.isPending && answer.variables}
            disabled={answer.isPending}
            onClick={() => answer.mutate(true)}
          >
            {t('allow')}
          </Button>
        )}
      </div>
    </Doorway>
  );
}

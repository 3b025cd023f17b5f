import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Doorway } from '@/features/identity/Doorway';
import { leave } from '@/features/identity/leave';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { CopyField } from '@/ui/CopyField';
import { Problem } from '@/ui/Problem';
import classes from './ConsentPage.module.css';
import { askedQuery, type Decided } from './consent';
import { Question } from './Question';

/** Where an app sends people so that they let it act for them, or do not. */
export function ConsentPage() {
  const { t } = useTranslation('oauth');
  const request = useLocation({ select: ({ searchStr }) => searchStr });
  const { data: asked, error, refetch } = useQuery(askedQuery(request));
  const { data: session } = useQuery(sessionQuery);
  const [decided, setDecided] = useState<Decided | null>(null);
  const changePerson = () => leave(`/sign-in?next=${encodeURIComponent(`/-/oauth_authorize${request}`)}`);

  if (error instanceof ApiError && error.status >= 400 && error.status < 500) {
    const reason = error.message.replace(/^request: /, '');
    return <Doorway title={t('unknownTitle')} hint={t('unknown', { reason })} />;
  }
  if (error) return <Problem error={error} retry={() => refetch()} />;
  if (!asked || !session) return null;

  const app = asked.app.name;
  if (asked.error !== null) {
    return (
      <Doorway title={t('cannotTitle', { app })} hint={t('cannot', { reason: asked.error })}>
        {asked.redirect_to && (
          <Button component="a" href={asked.redirect_to} variant="default" mt={24} fullWidth>
            {t('goBack', { app })}
          </Button>
        )}
      </Doorway>
    );
  }
  if (decided?.code) {
    return (
      <Doorway title={t('codeTitle')} hint={t('codeHint', { app })}>
        <div className={classes.code}>
          <CopyField label={t('code')} value={decided.code} />
        </div>
      </Doorway>
    );
  }
  if (decided) return <Doorway title={t('deniedTitle')} hint={t('deniedHint', { app })} />;
  return (
    <Question
      asked={asked}
      request={request}
      me={session.user}
      onChangePerson={changePerson}
      onDecided={(decision) => {
        if (decision.redirect_to) location.assign(decision.redirect_to);
        else setDecided(decision);
      }}
    />
  );
}

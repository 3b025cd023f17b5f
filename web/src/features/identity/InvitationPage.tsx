import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sessionQuery } from '@/lib/session/sessionQuery';
import { Problem } from '@/ui/Problem';
import { Doorway } from './Doorway';
import { invitationQuery } from './invitation';
import { JoinAsMyself } from './JoinAsMyself';
import { JoinForm } from './JoinForm';

const route = getRouteApi('/invite/$token');

/** Where an invitation's link leads. */
export function InvitationPage() {
  const { t } = useTranslation('identity');
  const { token } = route.useParams();
  const { data: invitation, error, refetch } = useQuery(invitationQuery(token));
  const { data: session, isPending } = useQuery(sessionQuery);

  if (error instanceof ApiError && error.status >= 400 && error.status < 500) {
    return (
      <Doorway title={t('invitationDeadTitle')} hint={t('invitationDead')}>
        <Button component={Link} to="/" variant="default" mt={24} fullWidth>
          {t('openCairn')}
        </Button>
      </Doorway>
    );
  }
  if (error) return <Problem error={error} retry={() => refetch()} />;
  if (!invitation || isPending) return null;
  if (session) return <JoinAsMyself token={token} invitation={invitation} me={session.user} />;
  return <JoinForm token={token} invitation={invitation} />;
}

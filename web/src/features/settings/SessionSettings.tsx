import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { leaveEverywhere } from '@/features/identity/leave';
import { del } from '@/lib/api/request';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { say, sayProblem } from '@/ui/toasts';
import { deviceOf } from './deviceOf';
import { type DeviceSession, sessionsQuery } from './sessions';

export function SessionSettings() {
  const { t } = useTranslation(['settings', 'common']);
  const queryClient = useQueryClient();
  const { data: sessions = [] } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: ({ gid }: DeviceSession) => del(`/sessions/${gid}`),
    onSuccess: (_, { gid }) => {
      queryClient.setQueryData(sessionsQuery.queryKey, (all) => all?.filter((other) => other.gid !== gid));
      say(t('sessionEnded'));
    },
    onError: (error) => sayProblem(explain(error, []).general),
  });
  const everywhere = useMutation({
    mutationFn: leaveEverywhere,
    onError: (error) => sayProblem(explain(error, []).general),
  });
  const current = sessions.filter((session) => session.current);
  const others = sessions.filter((session) => !session.current);
  return (
    <Panel
      title={t('pages.sessions')}
      hint={t('sessionsHint')}
      actions={
        <Button variant="default" loading={everywhere.isPending} onClick={() => everywhere.mutate()}>
          {t('signOutEverywhere')}
        </Button>
      }
    >
      <ul className={rows.rows} aria-label={t('pages.sessions')}>
        {[...current, ...others].map((session) => (
          <SessionRow
            key={session.gid}
            session={session}
            busy={end.isPending && end.variables.gid === session.gid}
            onEnd={() => end.mutate(session)}
          />
        ))}
      </ul>
    </Panel>
  );
}

type RowProps = { session: DeviceSession; busy: boolean; onEnd: () => void };

function SessionRow({ session, busy, onEnd }: RowProps) {
  const { t } = useTranslation(['settings', 'common']);
  const { browser, system, phone } = deviceOf(session.user_agent);
  const Icon = phone ? IconDeviceMobile : IconDeviceDesktop;
  const active = session.last_active_at ?? session.created_at;
  const name =
    browser && system ? t('browserOn', { browser, system }) : browser || system || t('unknownDevice');
  return (
    <li className={rows.row}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div className={rows.text}>
        <div className={rows.name}>
          <span title={session.user_agent ?? undefined}>{name}</span>
          {session.current && <span className={rows.mark}>{t('thisDevice')}</span>}
        </div>
        <div className={rows.more} title={t('signedInAt', { when: formatInstant(session.created_at) })}>
          {session.current ? t('activeNow') : t('activeAgo', { ago: formatAgo(active) })}
        </div>
      </div>
      {!session.current && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={busy}
          onClick={onEnd}
          aria-label={t('endOf', { name })}
        >
          {t('common:signOut')}
        </Button>
      )}
    </li>
  );
}

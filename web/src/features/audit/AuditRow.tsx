import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import rows from '@/ui/Rows.module.css';
import { type AuditEvent, eventTypes } from './auditLog';

export function AuditRow({ event }: { event: AuditEvent }) {
  const { t } = useTranslation('audit');
  const { created_at, event_type, actor, resource, details, context } = event;
  const known = eventTypes.find((type) => type === event_type);
  const subject = resource.name ?? resource.email ?? '';
  const isOwn = resource.gid !== null && resource.gid === actor.gid;
  const told = Object.values(details ?? {}).filter((value) => typeof value === 'string');
  const more = [
    actor.name ?? t(actor.actor_type === 'asana' ? 'cairn' : 'unknown'),
    ...told,
    context?.client_ip_address,
  ];
  return (
    <li className={rows.row}>
      <div className={rows.text}>
        <div className={rows.name}>
          <span>
            {known ? t(`events.${known}`) : event_type}
            {!isOwn && subject && `: ${subject}`}
          </span>
        </div>
        <div className={rows.more}>{more.filter(Boolean).join(' · ')}</div>
      </div>
      <time className={rows.more} dateTime={created_at} title={formatInstant(created_at)}>
        {formatAgo(created_at)}
      </time>
    </li>
  );
}

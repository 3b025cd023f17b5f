import { IconBookmarkFilled, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { StatusMark } from '@/features/status/StatusMark';
import { told } from '@/features/story/told';
import { dayOf } from '@/lib/dates/day';
import { formatDay, formatInstant, formatTime } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Avatar } from '@/ui/Avatar';
import { AccessAnswer } from './AccessAnswer';
import classes from './InboxRow.module.css';
import type { InboxItem } from './inboxItems';
import { RowActions } from './RowActions';
import type { Triage } from './useTriage';

export type RowProps = {
  item: InboxItem;
  isOpen: boolean;
  isPlace: boolean;
  isReminding: boolean;
  triage: Triage;
  onFocus: () => void;
  onOpen: () => void;
  onRemind: (asked: boolean) => void;
};

/** A piece of work, why it came, and what others did since the reader last looked. */
export function InboxRow(props: RowProps) {
  const { item, isOpen, isPlace, onFocus, onOpen } = props;
  const { t } = useTranslation('inbox');
  const { resource, actor } = item;
  if (!resource) return null;
  const name = nameOf(item) || t('unnamed');
  const whyId = `why-${item.gid}`;
  return (
    <li
      className={classes.row}
      data-unread={item.unread || undefined}
      data-open={isOpen || undefined}
      aria-label={name}
      onFocus={onFocus}
    >
      <span className={classes.face}>
        {actor ? (
          <Avatar name={actor.name} gid={actor.gid} size={28} />
        ) : (
          <span className={classes.clock}>
            <IconClock size={18} stroke={1.6} aria-hidden />
          </span>
        )}
      </span>
      <div className={classes.text}>
        <div className={classes.top}>
          {item.unread && (
            <span className={classes.dot}>
              <span className="visually-hidden">{t('unread')}</span>
            </span>
          )}
          <button
            type="button"
            className={classes.name}
            data-item={item.gid}
            tabIndex={isPlace ? 0 : -1}
            aria-describedby={whyId}
            onClick={onOpen}
          >
            {name}
          </button>
          {resource.completed && (
            <IconCircleCheck className={classes.done} size={15} stroke={1.8} aria-label={t('completed')} />
          )}
          {item.bookmarked && (
            <IconBookmarkFilled className={classes.bookmark} size={14} aria-label={t('bookmarked')} />
          )}
          {resource.status_type && <StatusMark status={resource.status_type} />}
        </div>
        <p id={whyId} className={classes.why}>
          {t(`why.${whyOf(item)}`, {
            name: actor?.name ?? t('someone'),
            day: resource.due_on ? formatDay(resource.due_on) : '',
            percent: resource.alert?.reached,
          })}
          {also(item).map((reason) => (
            <span key={reason}> · {t(`also.${reason}`)}</span>
          ))}
          {placeOf(item) && <span> · {placeOf(item)}</span>}
        </p>
        <Details item={item} />
        {resource.resource_type === 'access_request' && <AccessAnswer item={item} />}
        {item.remind_at && (
          <p className={classes.reminder}>
            {t('remindsAt', {
              when: `${formatDay(dayOf(new Date(item.remind_at)))}, ${formatTime(item.remind_at)}`,
            })}
          </p>
        )}
      </div>
      <time className={classes.time} dateTime={item.updated_at} title={formatInstant(item.updated_at)}>
        {formatTime(item.updated_at)}
      </time>
      <RowActions {...props} name={name} />
    </li>
  );
}

/** What was written, as far as the reason does not say it already. */
function Details({ item }: { item: InboxItem }) {
  const { t } = useTranslation('story');
  const shown = item.stories.filter(
    ({ resource_subtype: kind }) =>
      kind === 'comment_added' ||
      kind === 'attachment_added' ||
      (kind === 'due_date_changed' && item.reason !== kind),
  );
  const text = item.resource?.text ?? item.resource?.message;
  return (
    <>
      {text && <p className={classes.story}>{text}</p>}
      {shown.slice(-3).map((story) => (
        <p key={story.gid} className={classes.story}>
          <strong>{t('who', { name: story.created_by?.name ?? t('someone') })}</strong> {told(story, t)}
        </p>
      ))}
    </>
  );
}

function nameOf({ resource, project }: InboxItem): string {
  if (resource?.resource_type === 'access_request') return resource.target?.name ?? project?.name ?? '';
  if (resource?.resource_type === 'budget') return project?.name ?? '';
  return resource?.name || resource?.title || resource?.text || '';
}

/** To be let into a team is another wish than to be let into a project. */
function whyOf({ resource, reason }: InboxItem) {
  const asked = reason === 'access_requested' ? resource?.target?.resource_type : undefined;
  if (asked === 'team') return 'team_access_requested';
  if (asked === 'portfolio') return 'portfolio_access_requested';
  // Meanwhile there can be more of it.
  if (reason === 'budget_reached') return resource?.alert?.reached ? reason : 'budget_changed';
  return reason === 'due_date_changed' && !resource?.due_on ? 'due_date_removed' : reason;
}

function placeOf({ resource, project }: InboxItem): string {
  if (resource?.resource_type === 'status_update') return resource.parent?.name ?? '';
  if (resource?.resource_type === 'message') return project?.name ?? '';
  return (resource?.projects ?? []).map(({ name }) => name).join(', ');
}

function also({ reason, reasons }: InboxItem) {
  return reasons.filter((other) => other !== reason && other !== 'follower_added');
}

import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { asPercent } from '@/lib/i18n/asPercent';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RichText } from '@/ui/richtext/RichText';
import { FiguresThen } from './FiguresThen';
import { statusId } from './openStatus';
import classes from './Status.module.css';
import { StatusMark } from './StatusMark';
import type { StatusFigures, StatusUpdate } from './statuses';

type Props = {
  update: StatusUpdate;
  /** The figures of the update before this one. */
  before: StatusFigures | null;
  mayChange: boolean;
  onEdit: () => void;
  onDelete: () => void;
};

/** What a status update says. */
export function Told({ update, before, mayChange, onEdit, onDelete }: Props) {
  const { t } = useTranslation('status');
  const { status_type, title, author, created_at, html_text, text, score, confidence } = update;
  return (
    <li id={statusId(update.gid)} className={classes.update} tabIndex={-1}>
      <div className={classes.head}>
        <StatusMark status={status_type} />
        {score !== null && <span>{t('scored', { score: asPercent(score) })}</span>}
        {confidence !== null && <span>{t('confident', { confidence })}</span>}
        <span className={classes.author}>{author?.name}</span>
        <time dateTime={created_at} title={formatInstant(created_at)}>
          {formatAgo(created_at)}
        </time>
        {mayChange && (
          <>
            <ActionIcon variant="subtle" color="gray" aria-label={t('change', { title })} onClick={onEdit}>
              <IconPencil size={16} stroke={1.6} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('delete', { title })} onClick={onDelete}>
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          </>
        )}
      </div>
      {title && <h3 className={classes.title}>{title}</h3>}
      <RichText html={html_text ?? text} />
      {update.figures && <FiguresThen figures={update.figures} before={before} />}
    </li>
  );
}

import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconLink,
  IconMovie,
  IconMusic,
  IconPhoto,
} from '@tabler/icons-react';
import { useState } from 'react';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatSize } from './formatSize';
import { isPicture } from './isPicture';
import classes from './ProjectFiles.module.css';
import type { ProjectFile } from './projectFiles';

const icons = [
  [/pdf/, IconFileTypePdf],
  [/^image\//, IconPhoto],
  [/^video\//, IconMovie],
  [/^audio\//, IconMusic],
  [/zip|tar|compressed/, IconFileZip],
  [/sheet|excel|csv/, IconFileSpreadsheet],
  [/^text\/|word|document/, IconFileText],
] as const;

type Props = { file: ProjectFile; openTask: (gid: string) => void };

/** A file with its picture, where it has one, and the task that it belongs to. */
export function FileCard({ file, openTask }: Props) {
  const { t } = useTranslation('attachment');
  const [failed, setFailed] = useState(false);
  const { name, size, parent, created_at, created_by, download_url, view_url, content_type } = file;
  const Icon = download_url
    ? (icons.find(([type]) => type.test(content_type ?? ''))?.[1] ?? IconFile)
    : IconLink;
  return (
    <li className={classes.card}>
      <a
        className={classes.preview}
        href={view_url ?? download_url ?? undefined}
        target="_blank"
        rel="noreferrer"
        aria-label={t('open', { name })}
      >
        {!failed && isPicture(file) ? (
          <img src={file.view_url} alt="" loading="lazy" onError={() => setFailed(true)} />
        ) : (
          <Icon size={36} stroke={1.2} aria-hidden />
        )}
      </a>
      <span className={classes.name} title={name}>
        {download_url ? (
          <a href={download_url} download={name} aria-label={t('download', { name })}>
            {name}
          </a>
        ) : (
          name
        )}
      </span>
      {parent && (
        <button type="button" className={classes.task} onClick={() => openTask(parent.gid)}>
          {parent.name}
        </button>
      )}
      <span className={classes.about}>
        {[size === null ? null : formatSize(size), created_by?.name].filter(Boolean).join(' · ')}
        <time dateTime={created_at} title={formatInstant(created_at)}>
          {formatAgo(created_at)}
        </time>
      </span>
    </li>
  );
}

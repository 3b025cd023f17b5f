import { IconFile, IconLink, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import plain from '@/ui/PlainButton.module.css';
import classes from './AttachmentList.module.css';
import type { Attachment } from './attachments';
import { formatSize } from './formatSize';
import { isPicture } from './isPicture';

type Props = { file: Attachment; onShow: () => void; onRemove?: () => void };

/** A file: pictures are shown small and open in the gallery, what browsers can show opens beside. */
export function AttachmentRow({ file, onShow, onRemove }: Props) {
  const { t } = useTranslation('attachment');
  const { name, size, download_url, view_url } = file;
  const isLink = download_url === null;
  return (
    <li className={classes.file}>
      {isPicture(file) ? (
        <button type="button" className={classes.thumb} aria-label={t('open', { name })} onClick={onShow}>
          <img src={file.view_url} alt="" loading="lazy" />
        </button>
      ) : (
        <a
          className={classes.thumb}
          href={view_url ?? download_url ?? undefined}
          target="_blank"
          rel="noreferrer"
          aria-label={t('open', { name })}
        >
          {isLink ? (
            <IconLink size={18} stroke={1.5} aria-hidden />
          ) : (
            <IconFile size={18} stroke={1.5} aria-hidden />
          )}
        </a>
      )}
      <a
        className={classes.fileName}
        {...(isLink
          ? { href: view_url ?? undefined, target: '_blank', rel: 'noreferrer' }
          : { href: download_url, download: name, 'aria-label': t('download', { name }) })}
      >
        {name}
      </a>
      <span className={classes.size}>{formatSize(size)}</span>
      {onRemove && (
        <button type="button" className={plain.icon} aria-label={t('remove', { name })} onClick={onRemove}>
          <IconX size={14} />
        </button>
      )}
    </li>
  );
}

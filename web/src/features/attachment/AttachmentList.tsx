import { IconFile, IconPaperclip } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import classes from './AttachmentList.module.css';
import { AttachmentRow } from './AttachmentRow';
import { FilesInput } from './FilesInput';
import { isPicture } from './isPicture';
import { useAttachments } from './useAttachments';
import { useDroppedFiles } from './useDroppedFiles';

const Gallery = lazily(() => import('./Gallery').then(({ Gallery }) => Gallery));

type Props = {
  task: string;
  mayAdd: boolean;
  /** Also those that others have added. */
  mayRemoveAll: boolean;
};

/** A task's files. More are attached by the button or by dropping them here. */
export function AttachmentList({ task, mayAdd, mayRemoveAll }: Props) {
  const { t } = useTranslation('attachment');
  const { me } = useSession();
  const { files, uploads, add, remove } = useAttachments(task);
  const mayUpload = useMay('upload_attachments') && mayAdd;
  const [shown, setShown] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const attachAll = (chosen: File[]) => chosen.forEach((file) => void add(file));
  const { isOver, target } = useDroppedFiles(attachAll);
  return (
    <section className={classes.part} aria-label={t('attachments')} {...(mayUpload && target)}>
      <h2 className={classes.name}>{t('attachments')}</h2>
      <ul className={classes.files} aria-label={t('attachments')}>
        {files.map((file) => (
          <AttachmentRow
            key={file.gid}
            file={file}
            onShow={() => setShown(file.gid)}
            onRemove={
              mayRemoveAll || (mayAdd && file.created_by?.gid === me.gid) ? () => remove(file) : undefined
            }
          />
        ))}
        {uploads.map(({ id, name, part }) => (
          <li key={id} className={classes.file}>
            <IconFile size={18} stroke={1.5} aria-hidden />
            <span>{name}</span>
            <progress value={part} aria-label={t('uploading', { name })} />
          </li>
        ))}
      </ul>
      <FilesInput ref={input} onChoose={attachAll} />
      {mayUpload && (
        <button type="button" className={classes.add} onClick={() => input.current?.click()}>
          <IconPaperclip size={15} stroke={1.6} aria-hidden />
          {isOver ? t('dropHere') : t('add')}
        </button>
      )}
      {shown && (
        <Suspense>
          <Gallery pictures={files.filter(isPicture)} first={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </section>
  );
}

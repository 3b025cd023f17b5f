import { IconFile, IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AttachmentList.module.css';
import { AttachmentRow } from './AttachmentRow';
import { isPicture } from './isPicture';
import { useAttachments } from './useAttachments';

const Gallery = lazy(() => import('./Gallery').then(({ Gallery }) => ({ default: Gallery })));

/** A task's files. More are attached by the button or by dropping them here. */
export function AttachmentList({ task }: { task: string }) {
  const { t } = useTranslation('attachment');
  const { files, uploads, add, remove } = useAttachments(task);
  const [isOver, setIsOver] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    for (const file of event.dataTransfer.files) void add(file);
  }
  return (
    <section
      className={classes.part}
      aria-label={t('attachments')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <h2 className={classes.name}>{t('attachments')}</h2>
      <ul className={classes.files} aria-label={t('attachments')}>
        {files.map((file) => (
          <AttachmentRow
            key={file.gid}
            file={file}
            onShow={() => setShown(file.gid)}
            onRemove={() => remove(file)}
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
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          for (const file of event.currentTarget.files ?? []) void add(file);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" className={classes.add} onClick={() => input.current?.click()}>
        <IconPaperclip size={15} stroke={1.6} aria-hidden />
        {isOver ? t('dropHere') : t('add')}
      </button>
      {shown && (
        <Suspense>
          <Gallery pictures={files.filter(isPicture)} first={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </section>
  );
}

import { IconFile, IconPaperclip, IconX } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AttachmentList.module.css';
import { formatSize } from './formatSize';
import { useAttachments } from './useAttachments';

/** A task's files. More are attached by the button or by dropping them here. */
export function AttachmentList({ task }: { task: string }) {
  const { t } = useTranslation('attachment');
  const { files, uploads, add, remove } = useAttachments(task);
  const [isOver, setIsOver] = useState(false);
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
          <li key={file.gid} className={classes.file}>
            <IconFile size={18} stroke={1.5} aria-hidden />
            <a
              href={file.download_url ?? file.view_url ?? undefined}
              download={file.name}
              aria-label={t('download', { name: file.name })}
            >
              {file.name}
            </a>
            <span className={classes.size}>{formatSize(file.size)}</span>
            <button
              type="button"
              className={classes.icon}
              aria-label={t('remove', { name: file.name })}
              onClick={() => remove(file)}
            >
              <IconX size={14} />
            </button>
          </li>
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
    </section>
  );
}

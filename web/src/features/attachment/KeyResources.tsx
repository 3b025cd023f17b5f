import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useLive } from '@/lib/live/useLive';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { AddLink } from './AddLink';
import classes from './AttachmentList.module.css';
import { AttachmentRow } from './AttachmentRow';
import { attachmentsQuery } from './attachments';
import { FilesInput } from './FilesInput';
import { isPicture } from './isPicture';
import { useAttachments } from './useAttachments';

const Gallery = lazily(() => import('./Gallery').then(({ Gallery }) => Gallery));

/** The links and files that hang on a project itself, not on one of its tasks. */
export function KeyResources({ project }: { project: string }) {
  const { t } = useTranslation('attachment');
  const queryClient = useQueryClient();
  const mayEdit = useMayEdit();
  const mayUpload = useMay('upload_attachments');
  const { files, uploads, add, remove } = useAttachments(project);
  const [shown, setShown] = useState<string | null>(null);
  const [linking, setLinking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: attachmentsQuery(project).queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'attachment')) refresh();
  }, refresh);

  if (!mayEdit && files.length === 0) return null;
  const actions = mayEdit && (
    <>
      <Button variant="default" onClick={() => setLinking(!linking)} aria-expanded={linking}>
        {t('addLink')}
      </Button>
      {mayUpload && (
        <Button variant="default" onClick={() => input.current?.click()}>
          {t('addFiles')}
        </Button>
      )}
    </>
  );
  return (
    <Panel title={t('resources')} actions={actions}>
      {linking && (
        <AddLink
          parent={project}
          onDone={() => {
            setLinking(false);
            refresh();
          }}
        />
      )}
      {files.length + uploads.length > 0 ? (
        <ul className={classes.files} aria-label={t('resources')}>
          {files.map((file) => (
            <AttachmentRow
              key={file.gid}
              file={file}
              onShow={() => setShown(file.gid)}
              onRemove={mayEdit ? () => remove(file) : undefined}
            />
          ))}
          {uploads.map(({ id, name, part }) => (
            <li key={id} className={classes.file}>
              <span>{name}</span>
              <progress value={part} aria-label={t('uploading', { name })} />
            </li>
          ))}
        </ul>
      ) : (
        !linking && <p className={rows.nothing}>{t('resourcesHint')}</p>
      )}
      <FilesInput
        ref={input}
        onChoose={(chosen) => {
          for (const file of chosen) void add(file);
        }}
      />
      {shown && (
        <Suspense>
          <Gallery pictures={files.filter(isPicture)} first={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </Panel>
  );
}

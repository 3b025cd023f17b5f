import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useMay } from '@/features/role/useMay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { FileCard } from './FileCard';
import { FilesInput } from './FilesInput';
import classes from './ProjectFiles.module.css';
import { projectFilesQuery } from './projectFiles';
import { useAttachments } from './useAttachments';
import { useDroppedFiles } from './useDroppedFiles';

type Props = { project: string; openTask: (gid: string) => void };

/** All files of a project and of its tasks, the newest first; what is dropped here becomes the project's own. */
export function ProjectFiles({ project, openTask }: Props) {
  const { t } = useTranslation('attachment');
  const queryClient = useQueryClient();
  const query = projectFilesQuery(project);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
  const { uploads, add } = useAttachments(project);
  const removed = useRemoved();
  const mayEdit = useMayEdit();
  const input = useRef<HTMLInputElement>(null);
  const mayAdd = useMay('upload_attachments') && mayEdit;
  const refresh = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'attachment')) refresh();
  }, refresh);

  async function attachAll(files: File[]) {
    await Promise.all(files.map(add));
    refresh();
  }
  const { target } = useDroppedFiles((files) => void attachAll(files));

  if (error) return <Problem error={error} retry={() => refetch()} />;
  const files = data?.pages.flatMap((page) => page.data).filter(({ gid }) => !removed.has(gid));
  const addButton = mayAdd && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => input.current?.click()}>
      {t('addFiles')}
    </Button>
  );
  return (
    <section className={classes.page} aria-label={t('files')} {...(mayAdd && target)}>
      <FilesInput ref={input} onChoose={(files) => void attachAll(files)} />
      {!files ? (
        <SkeletonRows />
      ) : files.length + uploads.length === 0 ? (
        <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
          {addButton}
        </EmptyState>
      ) : (
        <>
          {addButton && <div className={classes.bar}>{addButton}</div>}
          <ul className={classes.grid} aria-label={t('files')}>
            {uploads.map(({ id, name, part }) => (
              <li key={id} className={classes.card}>
                <div className={classes.preview}>
                  <progress value={part} aria-label={t('uploading', { name })} />
                </div>
                <span className={classes.name}>{name}</span>
              </li>
            ))}
            {files.map((file) => (
              <FileCard key={file.gid} file={file} openTask={openTask} />
            ))}
          </ul>
          {hasNextPage && (
            <div className={classes.more}>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

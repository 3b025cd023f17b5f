import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayComment } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { EmptyState } from '@/ui/EmptyState';
import { Problem } from '@/ui/Problem';
import { useRemoved } from '@/ui/removal';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { MessageForm } from './MessageForm';
import classes from './Messages.module.css';
import { messagesQuery, postMessage } from './messages';
import { Thread } from './Thread';

/** What people of a project say to each other that is about no single task. */
export function ProjectMessages({ project }: { project: string }) {
  const { t } = useTranslation('message');
  const queryClient = useQueryClient();
  const query = messagesQuery(project);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
  const removed = useRemoved();
  const mayComment = useMayComment();
  const [writing, setWriting] = useState(false);
  const refresh = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const refreshAll = () => {
    void refresh();
    void queryClient.invalidateQueries({ queryKey: ['message'] });
  };
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'message')) refreshAll();
  }, refreshAll);

  if (error) return <Problem error={error} retry={() => refetch()} />;
  const messages = data?.pages.flatMap((page) => page.data).filter(({ gid }) => !removed.has(gid));
  const writeButton = mayComment && (
    <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setWriting(true)}>
      {t('write')}
    </Button>
  );
  return (
    <section className={classes.page} aria-label={t('messages')}>
      <div className={classes.column}>
        {writing ? (
          <MessageForm
            title=""
            label={t('text')}
            hint={t('hint')}
            send={t('send')}
            onCancel={() => setWriting(false)}
            onSend={async (words) => {
              await postMessage(project, words);
              await refresh();
              setWriting(false);
            }}
          />
        ) : (
          messages && messages.length > 0 && writeButton
        )}
        {!messages && <SkeletonRows />}
        {messages?.length === 0 && !writing && (
          <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
            {writeButton}
          </EmptyState>
        )}
        {messages && messages.length > 0 && (
          <ol className={classes.list} aria-label={t('messages')}>
            {messages.map((message) => (
              <Thread key={message.gid} project={project} message={message} />
            ))}
          </ol>
        )}
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

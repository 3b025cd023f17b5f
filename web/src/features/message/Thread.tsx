import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMayComment } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { MessageForm } from './MessageForm';
import classes from './Messages.module.css';
import { MessageView } from './MessageView';
import {
  changeMessage,
  deleteMessage,
  type Message,
  messagesQuery,
  postReply,
  repliesQuery,
} from './messages';

type Props = { project: string; message: Message };

/** A message with the replies to it. */
export function Thread({ project, message }: Props) {
  const { t } = useTranslation('message');
  const queryClient = useQueryClient();
  const removed = useRemoved();
  const mayComment = useMayComment();
  const [replying, setReplying] = useState(false);
  const query = repliesQuery(message.gid);
  const { data: replies = [] } = useQuery({ ...query, enabled: message.num_replies > 0 });
  const shown = replies.filter(({ gid }) => !removed.has(gid));
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: messagesQuery(project).queryKey }),
      queryClient.invalidateQueries({ queryKey: query.queryKey }),
    ]);
  const remove = ({ gid }: Message, label: string) =>
    removeUndoably({
      gid,
      label,
      run: async () => {
        await deleteMessage(gid);
        await refresh();
      },
    });

  return (
    <li className={classes.thread}>
      <article aria-label={message.title || t('message')}>
        <MessageView
          message={message}
          onChange={async (words) => {
            await changeMessage(message.gid, words);
            await refresh();
          }}
          onDelete={() => remove(message, t('deleted'))}
        />
        {shown.length > 0 && (
          <ol className={classes.replies} aria-label={t('replies')}>
            {shown.map((reply) => (
              <li key={reply.gid}>
                <MessageView
                  message={reply}
                  isReply
                  onChange={async (words) => {
                    await changeMessage(reply.gid, words);
                    await refresh();
                  }}
                  onDelete={() => remove(reply, t('replyDeleted'))}
                />
              </li>
            ))}
          </ol>
        )}
        {replying ? (
          <MessageForm
            label={t('replyText')}
            hint={t('replyHint')}
            send={t('send')}
            autoFocus
            onCancel={() => setReplying(false)}
            onSend={async (words) => {
              await postReply(message.gid, words);
              await refresh();
              setReplying(false);
            }}
          />
        ) : (
          mayComment && (
            <button type="button" className={classes.reply} onClick={() => setReplying(true)}>
              {t('reply')}
            </button>
          )
        )}
      </article>
    </li>
  );
}

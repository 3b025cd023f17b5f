import { IconHeart, IconHeartFilled, IconPinFilled } from '@tabler/icons-react';
import { Suspense, useRef, useState } from 'react';
import { Reactions } from '@/features/reaction/Reactions';
import { isTemporary } from '@/features/task/temporary';
import { formatAgo, formatInstant } from '@/lib/dates/formatDay';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import plain from '@/ui/PlainButton.module.css';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { RichText } from '@/ui/richtext/RichText';
import classes from './Activity.module.css';
import { CommentMenu } from './CommentMenu';
import type { Story } from './stories';

export type CommentActions = {
  edit: (story: Story, html: string) => void;
  remove: (story: Story) => void;
  pin: (story: Story, isPinned: boolean) => void;
  like: (story: Story) => void;
  toggleReaction: (story: Story, emoji: string) => void;
};

type Props = { story: Story; actions: CommentActions };

export function Comment({ story, actions }: Props) {
  const { t } = useTranslation(['story', 'common']);
  const { me } = useSession();
  const [editing, setEditing] = useState(false);
  const text = story.html_text ?? story.text;
  const draft = useRef(text);
  const name = story.created_by?.name ?? t('someone');
  const { num_likes = 0, is_pinned = false } = story;

  function save() {
    setEditing(false);
    if (draft.current !== text) actions.edit(story, draft.current);
  }
  return (
    <article className={classes.comment} aria-label={`${t('comment')}: ${name}`}>
      <Avatar name={name} gid={story.created_by?.gid ?? ''} size={28} />
      <div className={classes.body}>
        <div className={classes.by}>
          <strong>{name}</strong>
          <time dateTime={story.created_at} title={formatInstant(story.created_at)}>
            {formatAgo(story.created_at)}
          </time>
          {story.is_edited && <span>{t('edited')}</span>}
          {is_pinned && (
            <span className={classes.pinned}>
              <IconPinFilled size={12} aria-hidden /> {t('pinned')}
            </span>
          )}
          <button
            type="button"
            className={classes.like}
            aria-pressed={story.liked ?? false}
            aria-label={t('like', { name })}
            title={t('likes', { count: num_likes })}
            onClick={() => actions.like(story)}
          >
            {story.liked ? <IconHeartFilled size={16} /> : <IconHeart size={16} stroke={1.6} />}
            {num_likes > 0 && num_likes}
          </button>
          <CommentMenu
            name={name}
            isMine={story.created_by?.gid === me.gid}
            isPinned={is_pinned}
            onPin={() => actions.pin(story, !is_pinned)}
            onDelete={() => actions.remove(story)}
            onEdit={() => {
              draft.current = text;
              setEditing(true);
            }}
          />
        </div>
        {editing ? (
          <>
            <Suspense fallback={<RichText html={text} />}>
              <LazyRichEditor
                label={t('edit')}
                placeholder={t('write')}
                html={text}
                autoFocus
                onChange={(html) => {
                  draft.current = html;
                }}
                onSubmit={save}
              />
            </Suspense>
            <div className={classes.buttons}>
              <button type="button" className={classes.quiet} onClick={() => setEditing(false)}>
                {t('common:cancel')}
              </button>
              <button type="button" className={plain.send} onClick={save}>
                {t('common:save')}
              </button>
            </div>
          </>
        ) : (
          <RichText html={text} />
        )}
        <Reactions
          target={isTemporary(story.gid) ? null : story.gid}
          counts={story.reaction_summary ?? []}
          onToggle={(emoji) => actions.toggleReaction(story, emoji)}
        />
      </div>
    </article>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rowKey } from '@/features/task/temporary';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useRemoved } from '@/ui/removal';
import classes from './Activity.module.css';
import { Comment } from './Comment';
import { SystemStory } from './SystemStory';
import { type Story, storiesQuery } from './stories';
import { useComments } from './useComments';

const shownAtFirst = 30;

/** What happened to a task and what was said about it, oldest first. */
export function Activity({ task }: { task: string }) {
  const { t } = useTranslation('story');
  const [onlyComments, setOnlyComments] = useState(false);
  const [all, setAll] = useState(false);
  const { data: stories = [], isSuccess } = useQuery(storiesQuery(task));
  const actions = useComments(task);
  const removed = useRemoved();
  const wanted = stories.filter(
    (story) => !removed.has(rowKey(story.gid)) && (!onlyComments || isComment(story)),
  );
  const pinned = wanted.filter(({ is_pinned }) => is_pinned);
  const earlier = useEarlier(wanted, onlyComments, isSuccess && !all);
  const shown = wanted.slice(earlier);
  return (
    <section className={classes.activity}>
      <div className={classes.head}>
        <h2>{t('activity')}</h2>
        <button
          type="button"
          className={classes.quiet}
          aria-pressed={onlyComments}
          onClick={() => setOnlyComments(!onlyComments)}
        >
          {t('onlyComments')}
        </button>
      </div>
      {pinned.length > 0 && (
        <ul className={classes.pins} aria-label={t('pinnedComments')}>
          {pinned.map((story) => (
            <li key={rowKey(story.gid)}>
              <Comment story={story} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      {earlier > 0 && (
        <button type="button" className={classes.quiet} onClick={() => setAll(true)}>
          {t('older', { count: earlier })}
        </button>
      )}
      <ul className={classes.list} aria-label={t('activity')}>
        {shown.map((story) => (
          <li key={rowKey(story.gid)}>
            {isComment(story) ? <Comment story={story} actions={actions} /> : <SystemStory story={story} />}
          </li>
        ))}
      </ul>
      {isSuccess && wanted.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
    </section>
  );
}

/**
 * How many entries are not shown. What comes in later pushes none of the others out, since somebody may be changing one
 * of them.
 */
function useEarlier(wanted: Story[], onlyComments: boolean, isLimited: boolean): number {
  const first = useRef({ onlyComments, key: '' });
  if (!isLimited) return 0;
  const known = wanted.findIndex(({ gid }) => rowKey(gid) === first.current.key);
  if (known >= 0 && first.current.onlyComments === onlyComments) return known;
  const earlier = Math.max(0, wanted.length - shownAtFirst);
  const story = wanted[earlier];
  first.current = { onlyComments, key: story ? rowKey(story.gid) : '' };
  return earlier;
}

const isComment = ({ type }: Story) => type === 'comment';

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageForm } from '@/features/message/MessageForm';
import { react, takeBack } from '@/features/reaction/reactions';
import { Comment, type CommentActions } from '@/features/story/Comment';
import { SystemStory } from '@/features/story/SystemStory';
import { type Story, storyFields } from '@/features/story/stories';
import { all } from '@/lib/api/pages';
import { del, post, put } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/lib/live/useLive';
import { useSession } from '@/lib/session/SessionContext';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { removeUndoably, useRemoved } from '@/ui/removal';
import { sayProblem } from '@/ui/toasts';
import classes from './GoalPage.module.css';

const storiesQuery = (goal: string) =>
  queryOptions({
    queryKey: ['goal', goal, 'stories'],
    queryFn: ({ signal }) => all<Story>(`/goals/${goal}/stories`, { opt_fields: storyFields }, signal),
    staleTime: 0,
  });

/** What happened to a goal and what was said about it, oldest first. */
export function GoalActivity({ goal, canComment }: { goal: string; canComment: boolean }) {
  const { t } = useTranslation(['story', 'goal']);
  const { me } = useSession();
  const queryClient = useQueryClient();
  const query = storiesQuery(goal);
  const { data: stories = [] } = useQuery(query);
  const removed = useRemoved();
  const again = () => void queryClient.invalidateQueries({ queryKey: query.queryKey });
  useLive((changes) => {
    if (changes.some(({ resource }) => resource.resource_type === 'story')) again();
  }, again);

  async function write(act: Promise<unknown>) {
    try {
      await act;
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    again();
  }
  const actions: CommentActions = {
    edit: ({ gid }, html_text) => void write(put(`/stories/${gid}`, { html_text })),
    pin: ({ gid }, is_pinned) => void write(put(`/stories/${gid}`, { is_pinned })),
    like: ({ gid, liked }) => void write(put(`/stories/${gid}`, { liked: !liked })),
    toggleReaction: ({ gid, reaction_summary = [] }, emoji) => {
      const has = reaction_summary.some(({ variant, reacted }) => variant === emoji && reacted);
      void write(has ? takeBack(gid, emoji, me.gid) : react(gid, emoji));
    },
    remove: ({ gid }) =>
      removeUndoably({
        gid,
        label: t('said.deleted'),
        run: async () => {
          await del(`/stories/${gid}`);
          again();
        },
      }),
  };
  return (
    <Panel title={t('activity')}>
      <ul className={classes.stories} aria-label={t('activity')}>
        {stories
          .filter(({ gid }) => !removed.has(gid))
          .map((story) => (
            <li key={story.gid}>
              {story.type === 'comment' ? (
                <Comment story={story} actions={actions} />
              ) : (
                <SystemStory story={story} />
              )}
            </li>
          ))}
      </ul>
      {canComment && (
        <MessageForm
          label={t('comment')}
          hint={t('goal:commentHint')}
          send={t('send')}
          onSend={async ({ html_text }) => {
            await post(`/goals/${goal}/stories`, { html_text });
            again();
          }}
        />
      )}
    </Panel>
  );
}

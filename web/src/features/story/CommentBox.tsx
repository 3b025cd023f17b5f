import { Suspense, useEffect, useRef } from 'react';
import { useTakeImage } from '@/features/attachment/useTakeImage';
import { writing } from '@/features/presence/writing';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import plain from '@/ui/PlainButton.module.css';
import { emptyBody } from '@/ui/richtext/emptyBody';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import classes from './Activity.module.css';
import { listenForSent } from './commentWrites';
import { useCommentDraft } from './useCommentDraft';
import { useComments } from './useComments';

/** Where a comment is written; Ctrl/Cmd+Enter sends it. */
export function CommentBox({ task }: { task: string }) {
  const { t } = useTranslation('story');
  const { me } = useSession();
  const { add } = useComments(task);
  const takeImage = useTakeImage(task);
  const draft = useCommentDraft(task);

  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  useEffect(
    () =>
      listenForSent((sentTo, html) => {
        if (sentTo === task) latest.current.change((now) => (now === html ? emptyBody : now));
      }),
    [task],
  );

  async function send() {
    if (draft.isEmpty) return;
    const sent = draft.html;
    draft.clear();
    writing.say(task, false);
    const isSent = await add(sent);
    // Refused: back where it was written, unless something else is being written there by now.
    if (!isSent) draft.change((now) => (now === emptyBody ? sent : now));
  }
  return (
    <div className={classes.box}>
      <Avatar name={me.name} gid={me.gid} size={28} />
      <div className={classes.boxBody} data-filled={!draft.isEmpty || undefined}>
        <Suspense fallback={<div style={{ height: 60 }} />}>
          <LazyRichEditor
            label={t('comment')}
            placeholder={t('write')}
            html={draft.html}
            onChange={(next, nothing) => {
              writing.say(task, !nothing);
              if (nothing) draft.clear();
              else draft.change(next);
            }}
            onImage={takeImage}
            onSubmit={() => void send()}
          />
        </Suspense>
        <button type="button" className={plain.send} disabled={draft.isEmpty} onClick={() => void send()}>
          {t('send')}
        </button>
      </div>
    </div>
  );
}

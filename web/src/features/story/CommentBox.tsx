import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/lib/session/SessionContext';
import { Avatar } from '@/ui/Avatar';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import classes from './Activity.module.css';
import { useComments } from './useComments';

const empty = '<body></body>';

/** Where a comment is written; Ctrl/Cmd+Enter sends it. */
export function CommentBox({ task }: { task: string }) {
  const { t } = useTranslation('story');
  const { me } = useSession();
  const { add } = useComments(task);
  const [html, setHtml] = useState(empty);
  const isEmpty = html === empty;

  function send() {
    if (isEmpty) return;
    add(html);
    setHtml(empty);
  }
  return (
    <div className={classes.box}>
      <Avatar name={me.name} gid={me.gid} size={28} />
      <div className={classes.boxBody} data-filled={!isEmpty || undefined}>
        <Suspense fallback={<div style={{ height: 60 }} />}>
          <LazyRichEditor
            label={t('comment')}
            placeholder={t('write')}
            html={html}
            onChange={(next, nothing) => setHtml(nothing ? empty : next)}
            onSubmit={send}
          />
        </Suspense>
        <button type="button" className={classes.send} disabled={isEmpty} onClick={send}>
          {t('send')}
        </button>
      </div>
    </div>
  );
}

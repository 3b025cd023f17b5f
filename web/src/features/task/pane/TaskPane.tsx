import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentList } from '@/features/attachment/AttachmentList';
import { WorkProvider } from '@/features/richtext/WorkProvider';
import { Activity } from '@/features/story/Activity';
import { CommentBox } from '@/features/story/CommentBox';
import { TimeTracked } from '@/features/time/TimeTracked';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { lazily } from '@/lib/lazily';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { Dependencies } from '../dependency/Dependencies';
import { useMayCommentOn } from '../mayEdit';
import { taskDetailQuery } from '../taskDetail';
import { useTask } from '../taskStore';
import './print.css';
import { ClosePane } from './ClosePane';
import { Description } from './Description';
import { PaneFields } from './PaneFields';
import { PaneHeader } from './PaneHeader';
import header from './PaneHeader.module.css';
import { PaneResizer } from './PaneResizer';
import { Parents } from './Parents';
import { Subtasks } from './Subtasks';
import classes from './TaskPane.module.css';
import { TaskTitle } from './TaskTitle';
import { usePaneLive } from './usePaneLive';
import { usePaneWidth } from './usePaneWidth';

const MergedBanner = lazily(() =>
  import('@/features/duplicate/MergedBanner').then(({ MergedBanner }) => MergedBanner),
);

const Writers = lazily(() => import('@/features/presence/Presence').then(({ Writers }) => Writers));

type Props = {
  gid: string;
  /** Alone on its page, not beside a list. */
  isPage?: boolean;
  onClose: () => void;
  onOpen: (gid: string) => void;
};

/** Everything about one task, beside the list that stays live. */
export function TaskPane({ gid, isPage = false, onClose, onOpen }: Props) {
  const { t } = useTranslation('task');
  const pane = useRef<HTMLElement>(null);
  const [width, setWidth] = usePaneWidth();
  const task = useTask(gid);
  const { data: detail, error, refetch } = useQuery(taskDetailQuery(gid));
  const mayComment = useMayCommentOn(task);
  usePaneLive(gid);
  useShortcuts([{ keys: 'Escape', label: t('keys.close'), group: t('keys.group'), run: onClose }]);

  // Whoever closes it from inside goes on where they came from.
  useEffect(() => {
    const before = document.activeElement;
    const element = pane.current;
    return () => {
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);

  // On a phone the pane covers the list, so the focus has to come along.
  useEffect(() => {
    if (matchMedia('(max-width: 767px)').matches) pane.current?.focus();
  }, []);

  return (
    <section
      ref={pane}
      id="task-pane"
      className={classes.pane}
      data-page={isPage || undefined}
      style={{ '--pane': `${width}px` } as CSSProperties}
      aria-label={t('details')}
      tabIndex={-1}
    >
      {!isPage && <PaneResizer width={width} onResize={setWidth} />}
      {error && !task ? (
        <>
          <header className={header.header}>
            <span className={header.spring} />
            <ClosePane onClose={onClose} />
          </header>
          <Problem error={error} retry={() => void refetch()} />
        </>
      ) : !task ? (
        <SkeletonRows count={8} />
      ) : (
        // What comes later inside takes neither the pane nor the focus away.
        <Suspense fallback={<SkeletonRows count={8} />}>
          <WorkProvider>
            {detail ? (
              <PaneHeader
                key={gid}
                task={task}
                detail={detail.data}
                isPage={isPage}
                onClose={onClose}
                onOpen={onOpen}
              />
            ) : (
              <header className={header.header}>
                <span className={header.spring} />
                <ClosePane onClose={onClose} />
              </header>
            )}
            <div className={classes.scroll}>
              {task.parent && <Parents parent={detail?.data.parent ?? task.parent} onOpen={onOpen} />}
              {detail?.data.duplicate_of && (
                <Suspense>
                  <MergedBanner task={gid} into={detail.data.duplicate_of} onOpen={onOpen} />
                </Suspense>
              )}
              <TaskTitle key={`title-${gid}`} task={task} />
              <PaneFields
                task={task}
                detail={detail?.data}
                followers={detail?.data.followers ?? []}
                fields={detail?.data.custom_fields ?? []}
              />
              {detail && <Dependencies key={`links-${gid}`} task={detail.data} onOpen={onOpen} />}
              {detail && (
                <Description key={`notes-${gid}`} gid={gid} detail={detail.data} version={detail.version} />
              )}
              <Subtasks key={`subtasks-${gid}`} task={task} onOpen={onOpen} />
              <AttachmentList key={`files-${gid}`} task={gid} mayAdd={mayComment} />
              <TimeTracked key={`time-${gid}`} task={gid} />
              <Activity key={`stories-${gid}`} task={gid} />
            </div>
            <div data-no-print>
              <Suspense>
                <Writers task={gid} />
              </Suspense>
              {mayComment && <CommentBox key={`comment-${gid}`} task={gid} />}
            </div>
          </WorkProvider>
        </Suspense>
      )}
    </section>
  );
}

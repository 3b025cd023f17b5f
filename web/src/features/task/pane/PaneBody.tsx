import { Suspense } from 'react';
import { AttachmentList } from '@/features/attachment/AttachmentList';
import { Activity } from '@/features/story/Activity';
import { CommentBox } from '@/features/story/CommentBox';
import { TimeTracked } from '@/features/time/TimeTracked';
import { lazily } from '@/lib/lazily';
import { Dependencies } from '../dependency/Dependencies';
import { useMayCommentHere, useMayEditTask } from '../mayEdit';
import type { TaskDetail } from '../taskDetail';
import type { TaskRow } from '../taskRow';
import { Description } from './Description';
import { PaneFields } from './PaneFields';
import { Parents } from './Parents';
import { Subtasks } from './Subtasks';
import classes from './TaskPane.module.css';
import { TaskTitle } from './TaskTitle';

const MergedBanner = lazily(() =>
  import('@/features/duplicate/MergedBanner').then(({ MergedBanner }) => MergedBanner),
);

const Why = lazily(() => import('@/features/map/Why').then(({ Why }) => Why));

const Writers = lazily(() => import('@/features/presence/Presence').then(({ Writers }) => Writers));

type Props = {
  gid: string;
  task: TaskRow;
  /** What lists do not know; undefined while it is on its way. */
  detail: { data: TaskDetail; version: string | null } | undefined;
  onOpen: (gid: string) => void;
};

/** All that there is to a task, and the place for what one has to say. */
export function PaneBody({ gid, task, detail, onOpen }: Props) {
  const mayEdit = useMayEditTask()(task);
  const mayComment = useMayCommentHere(task);
  return (
    <>
      <div className={classes.scroll}>
        {task.parent && <Parents parent={detail?.data.parent ?? task.parent} onOpen={onOpen} />}
        {detail?.data.duplicate_of && (
          <Suspense>
            <MergedBanner task={gid} into={detail.data.duplicate_of} onOpen={onOpen} />
          </Suspense>
        )}
        <TaskTitle key={`title-${gid}`} task={task} />
        {detail && (
          <Suspense>
            <Why type="task" gid={gid} />
          </Suspense>
        )}
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
        <AttachmentList key={`files-${gid}`} task={gid} mayAdd={mayComment} mayRemoveAll={mayEdit} />
        <TimeTracked key={`time-${gid}`} task={gid} mayAdd={mayEdit} />
        <Activity key={`stories-${gid}`} task={gid} />
      </div>
      <div data-no-print>
        <Suspense>
          <Writers task={gid} />
        </Suspense>
        {mayComment && <CommentBox key={`comment-${gid}`} task={gid} />}
      </div>
    </>
  );
}

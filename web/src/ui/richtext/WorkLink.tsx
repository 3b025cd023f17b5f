import { type MouseEvent, useContext } from 'react';
import classes from './WorkLink.module.css';
import { type Mention, pathOf, WorkContext } from './work';

/** A mention as it is read: people by their name, work as a link with the title that it has now. */
export function WorkLink({ mention, isLive }: { mention: Mention; isLive: boolean }) {
  const { useTitle, follow } = useContext(WorkContext);
  const title = useTitle(mention);
  if (mention.kind === 'user') return <span className={classes.person}>{mention.text}</span>;
  const path = pathOf(mention);
  return (
    <a
      href={path}
      className={classes.work}
      data-done={title?.isDone || undefined}
      onClick={(event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        follow(path);
      }}
    >
      {(isLive && title?.name) || mention.text}
    </a>
  );
}

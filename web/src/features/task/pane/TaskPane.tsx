import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, Suspense, useEffect, useRef } from 'react';
import { WorkProvider } from '@/features/richtext/WorkProvider';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/keys/useShortcuts';
import { Problem } from '@/ui/Problem';
import { SkeletonRows } from '@/ui/SkeletonRows';
import { TaskLevelContext } from '../mayEdit';
import { taskDetailQuery } from '../taskDetail';
import { useTask } from '../taskStore';
import './print.css';
import { ClosePane } from './ClosePane';
import { PaneBody } from './PaneBody';
import { PaneHeader } from './PaneHeader';
import header from './PaneHeader.module.css';
import { PaneResizer } from './PaneResizer';
import classes from './TaskPane.module.css';
import { usePaneLive } from './usePaneLive';
import { usePaneWidth } from './usePaneWidth';

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
          <TaskLevelContext value={detail ? { gid, level: detail.data.my_access_level } : null}>
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
              <PaneBody gid={gid} task={task} detail={detail} onOpen={onOpen} />
            </WorkProvider>
          </TaskLevelContext>
        </Suspense>
      )}
    </section>
  );
}

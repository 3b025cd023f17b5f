import { Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Gallery.module.css';
import type { Picture } from './isPicture';

type Props = { pictures: Picture[]; first: string; onClose: () => void };

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** A task's pictures, one at a time over the whole window; the arrow keys turn the pages. */
export function Gallery({ pictures, first, onClose }: Props) {
  const { t } = useTranslation(['attachment', 'common']);
  const [gid, setGid] = useState(first);
  // Back to where it was opened, once the window over the page is gone.
  useEffect(() => {
    const before = document.activeElement;
    return () => void requestAnimationFrame(() => before instanceof HTMLElement && before.focus());
  }, []);
  const place = Math.max(
    0,
    pictures.findIndex((picture) => picture.gid === gid),
  );
  const picture = pictures[place];
  if (!picture) return null;
  const turn = (step: number) =>
    setGid(pictures[(place + step + pictures.length) % pictures.length]?.gid ?? gid);

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    turn(step);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      title={t('gallery')}
      transitionProps={{ duration: 80 }}
      styles={{ header: { display: 'none' }, body: { height: '100%' } }}
      onKeyDown={onKeyDown}
    >
      <div className={classes.gallery}>
        <header className={classes.head}>
          <strong className={classes.name}>{picture.name}</strong>
          <span aria-live="polite">{t('place', { place: place + 1, count: pictures.length })}</span>
          <a
            className={classes.button}
            href={picture.download_url ?? picture.view_url}
            download={picture.name}
            aria-label={t('download', { name: picture.name })}
          >
            <IconDownload size={18} stroke={1.6} />
          </a>
          <button
            type="button"
            className={classes.button}
            data-autofocus
            aria-label={t('common:close')}
            onClick={onClose}
          >
            <IconX size={18} stroke={1.6} />
          </button>
        </header>
        <div className={classes.stage}>
          <img src={picture.view_url} alt={picture.name} />
        </div>
        {pictures.length > 1 && (
          <footer className={classes.turns}>
            <button
              type="button"
              className={classes.button}
              aria-label={t('previous')}
              onClick={() => turn(-1)}
            >
              <IconChevronLeft size={20} stroke={1.6} />
            </button>
            <button type="button" className={classes.button} aria-label={t('next')} onClick={() => turn(1)}>
              <IconChevronRight size={20} stroke={1.6} />
            </button>
          </footer>
        )}
      </div>
    </Modal>
  );
}

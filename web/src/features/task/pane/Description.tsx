import { Suspense, useEffect, useRef, useState } from 'react';
import { useTakeImage } from '@/features/attachment/useTakeImage';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { emptyBody } from '@/ui/richtext/emptyBody';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { RichText } from '@/ui/richtext/RichText';
import { useMayEditTask } from '../mayEdit';
import type { TaskDetail } from '../taskDetail';
import { useTask } from '../taskStore';
import buttons from './PaneButtons.module.css';
import classes from './TaskPane.module.css';
import { useDescription } from './useDescription';

type Props = { gid: string; detail: TaskDetail; version: string | null };

const saveAfterPause = 1500;

export function Description({ gid, detail, version }: Props) {
  const { t } = useTranslation('task');
  const mayEdit = useMayEditTask()(useTask(gid));
  const takeImage = useTakeImage(gid);
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = { html: detail.html_notes, version };
  const { save, conflict, showTheirs, insist } = useDescription(gid, known, draft !== null);

  async function saveNow() {
    clearTimeout(timer.current);
    if (draft === null || draft === detail.html_notes) return setDraft(null);
    const saved = draft;
    // Typed further meanwhile: that stays, and is saved in its turn.
    if (await save(saved)) setDraft((now) => (now === saved ? null : now));
  }
  const latest = useRef(saveNow);
  useEffect(() => {
    latest.current = saveNow;
  });
  useEffect(() => () => void latest.current(), []);

  if (!mayEdit && detail.html_notes === emptyBody) return null;
  return (
    <section className={classes.part}>
      <h2 className={classes.partName}>{t('description')}</h2>
      {conflict && (
        <div className={classes.conflict} role="alert">
          <p>{t('descriptionConflict')}</p>
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => {
              setDraft(null);
              showTheirs();
            }}
          >
            {t('showTheirs')}
          </button>
          <button type="button" className={buttons.quiet} onClick={() => void insist(draft ?? conflict.mine)}>
            {t('saveMine')}
          </button>
        </div>
      )}
      <div className={classes.description}>
        {!mayEdit ? (
          <div className={classes.reading}>
            <RichText html={detail.html_notes} />
          </div>
        ) : (
          <Suspense
            fallback={
              <div className={classes.reading}>
                <RichText html={detail.html_notes} />
              </div>
            }
          >
            <LazyRichEditor
              label={t('description')}
              placeholder={t('descriptionHint')}
              html={draft ?? detail.html_notes}
              onChange={(html) => {
                setDraft(html);
                clearTimeout(timer.current);
                timer.current = setTimeout(() => void latest.current(), saveAfterPause);
              }}
              onImage={takeImage}
              onBlur={() => void saveNow()}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}

import { Button } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import { ApiError } from '@/lib/api/ApiError';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { sayProblem } from '@/ui/toasts';
import { explain } from '../form/explain';
import { Panel } from '../Panel';
import rows from '../Rows.module.css';
import classes from './DescriptionPanel.module.css';
import { emptyBody } from './emptyBody';
import { LazyRichEditor } from './LazyRichEditor';
import { RichText } from './RichText';

type Version = string | null;
type Props = {
  title: string;
  /** What belongs there. */
  hint: string;
  html: string;
  /** As of which it was read, where that is known. */
  version?: Version;
  canEdit: boolean;
  /** Is refused with 412 where somebody has changed it since that version; null overwrites that. */
  save: (html: string, version: Version) => Promise<unknown>;
};

const changedMeanwhile = 412;

/** What a project, team or goal says about itself, read and edited in one place. */
export function DescriptionPanel({ title, hint, html, version = null, canEdit, save }: Props) {
  const { t } = useTranslation(['common', 'task']);
  const [editing, setEditing] = useState<{ from: string; version: Version } | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useRef(html);

  function begin() {
    draft.current = html;
    setEditing({ from: html, version });
  }
  async function send(over: Version) {
    setBusy(true);
    try {
      await save(draft.current, over);
      setEditing(null);
    } catch (error) {
      const isOutdated = error instanceof ApiError && error.status === changedMeanwhile;
      sayProblem(
        isOutdated ? t('task:descriptionConflict') : explain(error, []).general,
        isOutdated ? { label: t('task:saveMine'), run: () => void send(null) } : undefined,
      );
    } finally {
      setBusy(false);
    }
  }
  return (
    <Panel
      title={title}
      actions={
        canEdit &&
        !editing && (
          <Button variant="default" onClick={begin}>
            {t('editDescription')}
          </Button>
        )
      }
    >
      {editing ? (
        <>
          <Suspense fallback={<RichText html={editing.from} />}>
            <LazyRichEditor
              label={title}
              placeholder={hint}
              html={editing.from}
              autoFocus
              onChange={(next, nothing) => {
                draft.current = nothing ? emptyBody : next;
              }}
              onSubmit={() => void send(editing.version)}
            />
          </Suspense>
          <footer className={classes.foot}>
            <Button variant="default" onClick={() => setEditing(null)}>
              {t('cancel')}
            </Button>
            <Button loading={busy} onClick={() => void send(editing.version)}>
              {t('save')}
            </Button>
          </footer>
        </>
      ) : !html || html === emptyBody ? (
        <p className={rows.nothing}>{hint}</p>
      ) : (
        <RichText html={html} />
      )}
    </Panel>
  );
}

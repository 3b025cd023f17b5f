import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayEdit } from '@/features/membership/level';
import { ApiError } from '@/lib/api/ApiError';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { RichText } from '@/ui/richtext/RichText';
import { sayProblem } from '@/ui/toasts';
import { overviewQuery, saveDescription } from './overview';
import classes from './ProjectOverview.module.css';

type Props = { project: string; html: string; version: string | null };

const empty = '<body></body>';
const changedMeanwhile = 412;

export function ProjectDescription({ project, html, version }: Props) {
  const { t } = useTranslation(['project', 'task', 'common']);
  const queryClient = useQueryClient();
  const [editing, setEditing] = useState<{ from: string; version: string | null } | null>(null);
  const draft = useRef(html);
  const [busy, setBusy] = useState(false);
  const mayEdit = useMayEdit();

  function begin() {
    draft.current = html;
    setEditing({ from: html, version });
  }
  async function save(over: string | null) {
    setBusy(true);
    try {
      await saveDescription(project, draft.current, over);
      await queryClient.invalidateQueries({ queryKey: overviewQuery(project).queryKey });
      setEditing(null);
    } catch (error) {
      const isOutdated = error instanceof ApiError && error.status === changedMeanwhile;
      sayProblem(
        isOutdated ? t('task:descriptionConflict') : explain(error, []).general,
        isOutdated ? { label: t('task:saveMine'), run: () => void save(null) } : undefined,
      );
    } finally {
      setBusy(false);
    }
  }
  return (
    <Panel
      title={t('description')}
      actions={
        mayEdit &&
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
              label={t('description')}
              placeholder={t('descriptionHint')}
              html={editing.from}
              autoFocus
              onChange={(next, nothing) => {
                draft.current = nothing ? empty : next;
              }}
              onSubmit={() => void save(editing.version)}
            />
          </Suspense>
          <footer className={classes.foot}>
            <Button variant="default" onClick={() => setEditing(null)}>
              {t('common:cancel')}
            </Button>
            <Button loading={busy} onClick={() => void save(editing.version)}>
              {t('common:save')}
            </Button>
          </footer>
        </>
      ) : html === empty || !html ? (
        <p className={classes.nothing}>{t('descriptionHint')}</p>
      ) : (
        <RichText html={html} />
      )}
    </Panel>
  );
}

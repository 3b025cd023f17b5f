import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import rows from '@/ui/Rows.module.css';
import { LazyRichEditor } from '@/ui/richtext/LazyRichEditor';
import { RichText } from '@/ui/richtext/RichText';
import { sayProblem } from '@/ui/toasts';
import classes from './GoalPage.module.css';
import { type GoalDetail, paintGoal, updateGoal } from './goals';

const empty = '<body></body>';

/** Why the goal is worth it. */
export function GoalDescription({ goal, canEdit }: { goal: GoalDetail; canEdit: boolean }) {
  const { t } = useTranslation(['goal', 'common']);
  const queryClient = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const draft = useRef(goal.html_notes);

  async function save() {
    setBusy(true);
    try {
      const { html_notes } = await updateGoal(goal.gid, { html_notes: draft.current });
      paintGoal(queryClient, goal.gid, { html_notes });
      setEditing(false);
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Panel
      title={t('description')}
      actions={
        canEdit &&
        !editing && (
          <Button
            variant="default"
            onClick={() => {
              draft.current = goal.html_notes;
              setEditing(true);
            }}
          >
            {t('editDescription')}
          </Button>
        )
      }
    >
      {editing ? (
        <>
          <Suspense fallback={<RichText html={goal.html_notes} />}>
            <LazyRichEditor
              label={t('description')}
              placeholder={t('descriptionHint')}
              html={goal.html_notes}
              autoFocus
              onChange={(next, nothing) => {
                draft.current = nothing ? empty : next;
              }}
              onSubmit={() => void save()}
            />
          </Suspense>
          <footer className={classes.foot}>
            <Button variant="default" onClick={() => setEditing(false)}>
              {t('common:cancel')}
            </Button>
            <Button loading={busy} onClick={() => void save()}>
              {t('common:save')}
            </Button>
          </footer>
        </>
      ) : goal.html_notes === empty || !goal.html_notes ? (
        <p className={rows.nothing}>{t('descriptionHint')}</p>
      ) : (
        <RichText html={goal.html_notes} />
      )}
    </Panel>
  );
}

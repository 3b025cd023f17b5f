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
import classes from './Team.module.css';
import { type TeamDetail, teamQuery, updateTeam } from './teams';

type Props = { team: TeamDetail; canEdit: boolean };

const empty = '<body></body>';

/** What the team is for, in its own words. */
export function TeamDescription({ team, canEdit }: Props) {
  const { t } = useTranslation(['team', 'common']);
  const queryClient = useQueryClient();
  const html = team.html_description ?? empty;
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const draft = useRef(html);
  const isEmpty = !html || html === empty;

  function begin() {
    draft.current = html;
    setEditing(true);
  }
  async function save() {
    setBusy(true);
    try {
      await updateTeam(team.gid, { html_description: draft.current });
      await queryClient.invalidateQueries({ queryKey: teamQuery(team.gid).queryKey });
      setEditing(false);
    } catch (error) {
      sayProblem(explain(error, []).general);
    } finally {
      setBusy(false);
    }
  }
  if (isEmpty && !canEdit) return null;
  return (
    <Panel
      title={t('description')}
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
          <Suspense fallback={<RichText html={html} />}>
            <LazyRichEditor
              label={t('description')}
              placeholder={t('descriptionHint')}
              html={html}
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
      ) : isEmpty ? (
        <p className={rows.nothing}>{t('descriptionHint')}</p>
      ) : (
        <RichText html={html} />
      )}
    </Panel>
  );
}

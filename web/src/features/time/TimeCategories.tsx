import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { useState } from 'react';
import { reasonOf } from '@/features/task/writeQueue';
import settings from '@/features/workload/Settings.module.css';
import { post, put } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { FormProblem } from '@/ui/form/FormProblem';
import { useForm } from '@/ui/form/useForm';
import { Panel } from '@/ui/Panel';
import { RenameField } from '@/ui/RenameField';
import rows from '@/ui/Rows.module.css';
import { sayProblem, sayUndoable } from '@/ui/toasts';
import { archivedCategoriesQuery, type TimeCategory, timeCategoriesQuery } from './timeEntries';

const fields = ['name'] as const;

/** Into which kinds of work time is told apart; what is put away stays with the time that it was chosen for. */
export function TimeCategories() {
  const { t } = useTranslation(['time', 'common']);
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const current = timeCategoriesQuery(workspace.gid);
  const archived = archivedCategoriesQuery(workspace.gid);
  const { data: used = [] } = useQuery(current);
  const { data: known = [] } = useQuery(archived);
  // Each of the two lists is read again on its own.
  const away = known.filter(({ gid }) => !used.some((one) => one.gid === gid));
  const [renamed, setRenamed] = useState<string | null>(null);
  const again = () =>
    Promise.all([current, archived].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })));
  const { form, input, refusal, busy, waited } = useForm({
    fields,
    send: async ({ name }) => {
      await post('/time_tracking_categories', { workspace: workspace.gid, name: name.trim() });
      form.ref.current?.reset();
      await again();
    },
  });

  type Change = { name: string } | { is_archived: boolean };
  function change({ gid }: TimeCategory, label: string, to: Change, before: Change) {
    const set = (values: Change) =>
      void put(`/time_tracking_categories/${gid}`, values)
        .catch((error: unknown) => sayProblem(reasonOf(error)))
        .finally(again);
    set(to);
    const step = { label, undo: () => set(before), redo: () => set(to) };
    sayUndoable(remember(step), i18next.t('undo'));
  }
  const row = (category: TimeCategory, isArchived: boolean) => {
    const { gid, name } = category;
    const archive = () =>
      change(
        category,
        t(isArchived ? 'categories.usedAgain' : 'categories.putAway', { name }),
        { is_archived: !isArchived },
        { is_archived: isArchived },
      );
    return (
      <li key={gid} className={rows.row} aria-label={name}>
        <div className={rows.text}>
          {renamed === gid ? (
            <RenameField
              label={t('categories.name')}
              name={name}
              onRename={(next) =>
                change(category, t('categories.renamed', { name }), { name: next }, { name })
              }
              onClose={() => setRenamed(null)}
            />
          ) : (
            <div className={rows.name}>
              <span>{name}</span>
              {isArchived && <span className={rows.mark}>{t('categories.away')}</span>}
            </div>
          )}
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => setRenamed(gid)}>
          {t('categories.rename')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={archive}>
          {t(isArchived ? 'categories.unarchive' : 'categories.archive')}
        </Button>
      </li>
    );
  };
  return (
    <Panel title={t('categories.title')} hint={t('categories.hint')}>
      {used.length + away.length > 0 && (
        <ul className={rows.rows} aria-label={t('categories.title')}>
          {used.map((category) => row(category, false))}
          {away.map((category) => row(category, true))}
        </ul>
      )}
      <form className={settings.line} {...form}>
        <TextInput {...input('name')} label={t('categories.name')} maxLength={255} autoComplete="off" />
        <Button type="submit" loading={busy}>
          {t('categories.add')}
        </Button>
      </form>
      <FormProblem refusal={refusal} onWaited={waited} />
    </Panel>
  );
}

import { Select } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { get, put } from '@/lib/api/request';
import { locale } from '@/lib/i18n/locale';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { remember } from '@/lib/undo';
import { explain } from '@/ui/form/explain';
import { Panel } from '@/ui/Panel';
import { sayProblem, sayUndoable } from '@/ui/toasts';

type Years = { fiscal_year_start: number };

const yearsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'fiscalYear'],
    queryFn: ({ signal }) =>
      get<Years>(`/workspaces/${workspace}`, { opt_fields: 'fiscal_year_start' }, signal),
  });

const months = Array.from({ length: 12 }, (_, place) => place + 1);
const nameOf = (month: number) =>
  new Intl.DateTimeFormat(locale(), { month: 'long' }).format(new Date(2026, month - 1, 15));

/** In which month the company's years begin; its halves and quarters follow. */
export function FiscalYear() {
  const { t } = useTranslation('workspace');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const query = yearsQuery(workspace.gid);
  const { data } = useQuery(query);

  async function set(month: number) {
    queryClient.setQueryData(query.queryKey, { fiscal_year_start: month });
    try {
      await put(`/workspaces/${workspace.gid}`, { fiscal_year_start: month });
    } catch (error) {
      sayProblem(explain(error, []).general);
    }
    void queryClient.invalidateQueries({ queryKey: query.queryKey });
  }
  function change(before: number, month: number) {
    void set(month);
    const label = t('fiscal.changed');
    sayUndoable(
      remember({ label, undo: () => void set(before), redo: () => void set(month) }),
      i18next.t('undo'),
    );
  }
  return (
    <Panel title={t('fiscal.title')} hint={t('fiscal.hint')}>
      {data && (
        <Select
          maw={380}
          label={t('fiscal.begins')}
          data={months.map((month) => ({ value: String(month), label: nameOf(month) }))}
          value={String(data.fiscal_year_start)}
          allowDeselect={false}
          onChange={(month) => month && change(data.fiscal_year_start, Number(month))}
        />
      )}
    </Panel>
  );
}

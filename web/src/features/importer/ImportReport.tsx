import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { projectsQuery } from '@/features/project/projects';
import { csvOf, saveCsv } from '@/lib/csv';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import classes from './Importer.module.css';
import { type Import, type ImportProblem, importQuery, type Report, startImport } from './imports';
import { ProblemTable } from './ProblemTable';
import { reasonOf } from './reasonOf';

type Props = { ended: Import; report: Report };
type Shown = 'all' | ImportProblem['severity'];
const mostShown = 500;

/** What the import did, and every row that it could not take as it stands. */
export function ImportReport({ ended, report }: Props) {
  const { t } = useTranslation('importer');
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const [shown, setShown] = useState<Shown>('all');
  const [typed, setTyped] = useState('');
  useEffect(() => {
    queryClient.invalidateQueries({ queryKey: projectsQuery(workspace.gid).queryKey });
  }, [queryClient, workspace.gid]);

  const wanted = typed.trim().toLowerCase();
  const found = report.problems.filter(
    (problem) =>
      (shown === 'all' || problem.severity === shown) &&
      (!wanted || `${problem.row} ${problem.task} ${reasonOf(problem)}`.toLowerCase().includes(wanted)),
  );
  async function again() {
    queryClient.setQueryData(importQuery(ended.gid).queryKey, await startImport(ended.gid));
  }
  function save() {
    const head = [t('row'), t('task'), t('column'), t('outcome'), t('reason')];
    const rows = found.map((problem) => [
      problem.row,
      problem.task ?? '',
      problem.column ?? '',
      t(`severities.${problem.severity}`),
      reasonOf(problem),
    ]);
    saveCsv(t('reportFile', { file: ended.file_name.replace(/\.\w+$/, '') }), csvOf([head, ...rows]));
  }
  return (
    <>
      <div className={classes.head} role="status">
        <h2>{t(ended.status === 'failed' ? 'failed' : 'succeeded', { file: ended.file_name })}</h2>
        {report.failure && <p className={classes.failure}>{report.failure}</p>}
      </div>
      <ul className={classes.counts}>
        {(['created', 'updated', 'unchanged', 'skipped'] as const).map((count) => (
          <li key={count}>
            <strong>{report[count]}</strong> {t(`counts.${count}`)}
          </li>
        ))}
      </ul>
      {report.columns_not_taken.length > 0 && (
        <p className={classes.dim}>
          {t('columnsNotTaken', { columns: report.columns_not_taken.join(', ') })}
        </p>
      )}
      <footer className={classes.foot}>
        {ended.status === 'failed' ? (
          <Button onClick={again}>{t('again')}</Button>
        ) : (
          ended.project && (
            <Button
              component={Link}
              to="/project/$projectGid/list"
              params={{ projectGid: ended.project.gid } as never}
            >
              {t('open', { name: ended.project.name })}
            </Button>
          )
        )}
        <Button component={Link} to="/import" variant="default">
          {t('another')}
        </Button>
      </footer>
      {report.problems.length > 0 && (
        <section aria-label={t('problems')} className={classes.report}>
          <h3>{t('problems')}</h3>
          <div className={classes.form}>
            <NativeSelect
              size="xs"
              label={t('show')}
              value={shown}
              onChange={(event) => setShown(event.currentTarget.value as Shown)}
              data={(['all', 'skipped', 'partial'] as const).map((value) => ({
                value,
                label: t(`shown.${value}`),
              }))}
            />
            <TextInput
              size="xs"
              type="search"
              label={t('find')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" onClick={save}>
              {t('download')}
            </Button>
          </div>
          <p role="status" className={classes.dim}>
            {t('found', { count: found.length })}
            {found.length > mostShown && ` ${t('firstShown', { count: mostShown })}`}
          </p>
          <ProblemTable problems={found.slice(0, mostShown)} />
        </section>
      )}
    </>
  );
}

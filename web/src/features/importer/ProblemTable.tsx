import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Importer.module.css';
import type { ImportProblem } from './imports';
import { reasonOf } from './reasonOf';

/** Rows that are not taken, or not as they stand, and why. */
export function ProblemTable({ problems }: { problems: ImportProblem[] }) {
  const { t } = useTranslation('importer');
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('problems')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.row} ${problem.kind} ${problem.column} ${problem.value}`}>
              <td className={classes.number}>{problem.row}</td>
              <td className={classes.samples}>{problem.task || t('noName')}</td>
              <td>{problem.column ?? ''}</td>
              <td>
                <span className={classes.mark} data-severity={problem.severity}>
                  {t(`severities.${problem.severity}`)}
                </span>{' '}
                {reasonOf(problem)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

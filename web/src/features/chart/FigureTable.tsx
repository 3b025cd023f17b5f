import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Chart.module.css';
import { FilteredLink } from './FilteredLink';
import type { Figures } from './figures';

type Props = {
  name: string;
  figures: Figures;
  format: (value: number | null) => string;
  /** What the rows are told apart by. */
  head: string;
  /** Read aloud only, while the drawing is seen. */
  isHidden: boolean;
};

/** The figures of a chart in rows and columns. */
export function FigureTable({ name, figures, format, head, isHidden }: Props) {
  const { t } = useTranslation('chart');
  const { series, rows, total } = figures;
  return (
    <div className={isHidden ? 'visually-hidden' : classes.tableFrame}>
      <table className={classes.table} aria-label={t('figuresOf', { name })}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {series.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.gid}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, place) => (
                <td key={series[place]}>
                  {isHidden || !cell.value ? (
                    format(cell.value)
                  ) : (
                    <FilteredLink counted={cell} label={`${row.name}: ${format(cell.value)}`}>
                      {format(cell.value)}
                    </FilteredLink>
                  )}
                </td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <th scope="row">{name}</th>
              <td>{format(total.value)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

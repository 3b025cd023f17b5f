import chartClasses from '@/features/chart/Chart.module.css';
import { ChartDrawing } from '@/features/chart/ChartDrawing';
import type { Chart } from '@/features/chart/chart';
import { FigureTable } from '@/features/chart/FigureTable';
import type { Figures } from '@/features/chart/figures';

type Props = {
  name: string;
  chart: Chart;
  figures: Figures;
  format: (value: number | null) => string;
  /** What the rows are told apart by. */
  head: string;
};

/** A chart that is always there; its figures are a table for those who do not see it. */
export function FigureCard({ name, chart, figures, format, head }: Props) {
  return (
    <article
      className={chartClasses.card}
      data-size={chart.size}
      data-type={chart.chart_type}
      aria-label={name}
    >
      <h2 className={chartClasses.name}>{name}</h2>
      <ChartDrawing chart={chart} figures={figures} format={format} />
      <FigureTable name={name} figures={figures} format={format} head={head} isHidden />
    </article>
  );
}

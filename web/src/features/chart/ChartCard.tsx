import {
  IconArrowLeft,
  IconArrowRight,
  IconDots,
  IconEdit,
  IconPhoto,
  IconTable,
  IconTableExport,
  IconTrash,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useMayEdit } from '@/features/membership/level';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePreference } from '@/lib/preference';
import { DropMenu } from '@/ui/DropMenu';
import { sayProblem } from '@/ui/toasts';
import classes from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type Chart, type Size, sizes } from './chart';
import type { ChartEdits } from './editCharts';
import { FigureTable } from './FigureTable';
import type { ShownFigures } from './figures';
import { saveFigures } from './saveFigures';
import { savePicture } from './savePicture';
import { useChartDrag } from './useChartDrag';

export type ChartCardProps = {
  chart: Chart;
  name: string;
  place: number;
  count: number;
  shown: ShownFigures;
  edits: ChartEdits;
  onEdit: (chart: Chart) => void;
};

/** A chart on the dashboard; its head moves it, its menu does the rest. */
export function ChartCard(props: ChartCardProps) {
  const { chart, name, place, count, shown, edits, onEdit } = props;
  const { t } = useTranslation('chart');
  const card = useRef<HTMLElement>(null);
  const head = useRef<HTMLElement>(null);
  const mayEdit = useMayEdit();
  const edge = useChartDrag(card, head, { chart, name, place, edits, isFixed: !mayEdit });
  const [as, setAs] = usePreference<'drawing' | 'table'>(`chart.${chart.gid}`, 'drawing');
  const { figures, whole, format, head: rowName, note } = shown;
  const isTable = as === 'table';

  function save() {
    const drawing = card.current?.querySelector('svg[role="group"]');
    if (drawing instanceof SVGSVGElement) {
      savePicture(drawing, name).catch(() => sayProblem(t('pictureFailed')));
    }
  }
  return (
    <article
      ref={card}
      className={classes.card}
      data-size={chart.size}
      data-type={chart.chart_type}
      data-edge={edge ?? undefined}
      aria-label={name}
    >
      <header ref={head} className={classes.head}>
        <h2 className={classes.name} title={name}>
          {name}
        </h2>
        <DropMenu
          target={
            <button type="button" className={classes.menu} aria-label={t('actions', { name })}>
              <IconDots size={18} aria-hidden />
            </button>
          }
          position="bottom-end"
          width={220}
          entries={[
            mayEdit && { kind: 'item', label: t('edit'), icon: <Edit />, run: () => onEdit(chart) },
            {
              kind: 'item',
              label: t(isTable ? 'showDrawing' : 'showTable'),
              icon: <IconTable size={16} stroke={1.6} aria-hidden />,
              run: () => setAs(isTable ? 'drawing' : 'table'),
            },
            {
              kind: 'item',
              label: t('saveFigures'),
              icon: <IconTableExport size={16} stroke={1.6} aria-hidden />,
              run: () => saveFigures(whole(), rowName, name),
            },
            !isTable && {
              kind: 'item',
              label: t('savePicture'),
              icon: <IconPhoto size={16} stroke={1.6} aria-hidden />,
              run: save,
            },
            mayEdit && { kind: 'line' },
            mayEdit && {
              kind: 'item',
              label: t('moveEarlier'),
              icon: <IconArrowLeft size={16} stroke={1.6} aria-hidden />,
              disabled: place === 0,
              run: () => edits.move(chart, place - 1, name),
            },
            mayEdit && {
              kind: 'item',
              label: t('moveLater'),
              icon: <IconArrowRight size={16} stroke={1.6} aria-hidden />,
              disabled: place === count - 1,
              run: () => edits.move(chart, place + 1, name),
            },
            mayEdit && {
              kind: 'choices',
              title: t('size'),
              chosen: chart.size,
              choices: sizes.map((value) => ({ value, label: t(`sizes.${value}`) })),
              onChoose: (size) => edits.change(chart, { size: size as Size }),
            },
            mayEdit && { kind: 'line' },
            mayEdit && {
              kind: 'item',
              label: t('remove'),
              icon: <IconTrash size={16} stroke={1.6} aria-hidden />,
              danger: true,
              run: () => edits.remove(chart, name),
            },
          ]}
        />
      </header>
      {!isTable && <ChartDrawing chart={chart} figures={figures} format={format} />}
      <FigureTable name={name} figures={figures} format={format} head={rowName} isHidden={!isTable} />
      {note && <p className={classes.note}>{note}</p>}
    </article>
  );
}

const Edit = () => <IconEdit size={16} stroke={1.6} aria-hidden />;

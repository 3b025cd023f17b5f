import {
  IconChartBar,
  IconChartBarPopular,
  IconChartDonut,
  IconChartDots,
  IconChartLine,
  IconNumber123,
  IconTrendingUp,
} from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ChartDialog.module.css';
import { type ChartType, chartTypes } from './chart';

const icons = {
  number: IconNumber123,
  bar: IconChartBar,
  stacked_bar: IconChartBarPopular,
  lollipop: IconChartDots,
  donut: IconChartDonut,
  line: IconChartLine,
  burn_up: IconTrendingUp,
};

type Props = { types?: readonly ChartType[]; value: ChartType; onChange: (type: ChartType) => void };

export function TypeChoice({ types = chartTypes, value, onChange }: Props) {
  const { t } = useTranslation('chart');
  const id = useId();
  return (
    <fieldset className={classes.types}>
      <legend>{t('type')}</legend>
      {types.map((type) => {
        const Icon = icons[type];
        return (
          <label key={type} className={classes.type}>
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              checked={value === type}
              onChange={() => onChange(type)}
            />
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(`types.${type}`)}
          </label>
        );
      })}
    </fieldset>
  );
}

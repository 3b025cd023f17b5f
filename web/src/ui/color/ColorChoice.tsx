import { useId } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ColorChoice.module.css';
import dot from './ColorDot.module.css';
import { type Color, colors } from './colors';

type Props = {
  label: string;
  /** Of the input in a form that keeps its own values. */
  name?: string;
  defaultValue?: string | null;
  value?: string | null;
  onChange?: (color: Color) => void;
};

/** All colours at a glance; arrow keys walk through them. */
export function ColorChoice({ label, name, defaultValue, value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={classes.group}>
      <legend>{label}</legend>
      <div className={classes.swatches}>
        {colors.map((color) => (
          <label key={color} className={`${classes.swatch} ${dot.dot}`} data-color={color}>
            <input
              type="radio"
              name={name ?? id}
              value={color}
              aria-label={t(`colors.${color}`)}
              title={t(`colors.${color}`)}
              {...(onChange
                ? { checked: value === color, onChange: () => onChange(color) }
                : { defaultChecked: defaultValue === color })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

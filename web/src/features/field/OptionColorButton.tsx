import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Pop } from '@/ui/Pop';
import classes from './FieldDialog.module.css';
import { OptionSwatch } from './OptionChip';
import { type OptionColor, optionColors } from './optionColors';

type Props = { name: string; color: string; onChange: (color: string) => void };

/** An option's colour, as the button that opens the others. */
export function OptionColorButton({ name, color, onChange }: Props) {
  const { t } = useTranslation('field');
  const [open, setOpen] = useState(false);
  return (
    <Pop
      open={open}
      onClose={() => setOpen(false)}
      label={t('colorOf', { name })}
      width={264}
      target={
        <button
          type="button"
          className={classes.color}
          aria-label={`${t('colorOf', { name })}: ${t(`colors.${color as OptionColor}`)}`}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <OptionSwatch color={color} />
        </button>
      }
    >
      <div className={classes.swatches}>
        {optionColors.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.color}
            aria-pressed={one === color}
            aria-label={t(`colors.${one}`)}
            title={t(`colors.${one}`)}
            onClick={() => {
              onChange(one);
              setOpen(false);
            }}
          >
            <OptionSwatch color={one} />
          </button>
        ))}
      </div>
    </Pop>
  );
}

import { NativeSelect } from '@mantine/core';
import { valuesAtFirst } from '@/features/view/operators';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Option } from '@/ui/picker/Picker';
import { Picker } from '@/ui/picker/Picker';
import classes from './Terms.module.css';
import { TypedValue } from './TypedValue';
import type { Op, Shape, Term } from './terms';

type Props = {
  term: Term;
  shape: Shape;
  choices: Option[];
  onChange: (term: Term) => void;
  onClose: () => void;
};

const ofChoices: readonly Op[] = ['any', 'not', 'all'];

/** What is asked of a field, and with what it is compared. */
export function TermPanel({ term, shape, choices, onChange, onClose }: Props) {
  const { t } = useTranslation('search');
  const { op, values } = term;
  const isChoosing = shape.choosing !== undefined && (ofChoices.includes(op) || op === 'is');
  const isOne = op === 'is';

  function choose(id: string) {
    if (isOne) {
      onChange({ ...term, values: [id] });
      onClose();
      return;
    }
    onChange({
      ...term,
      values: values.includes(id) ? values.filter((other) => other !== id) : [...values, id],
    });
  }
  return (
    <div className={classes.panel}>
      {shape.ops.length > 1 && (
        <NativeSelect
          aria-label={t('condition')}
          value={op}
          data={shape.ops.map((known) => ({ value: known, label: t(`ops.${known}`) }))}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value as Op;
            const keeps = ofChoices.includes(next) && ofChoices.includes(op);
            onChange({ ...term, op: next, values: keeps ? values : valuesAtFirst(next) });
          }}
        />
      )}
      {shape.isFlag && (
        <NativeSelect
          aria-label={t('condition')}
          value={values[0]}
          data={[
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ]}
          onChange={({ currentTarget }) => onChange({ ...term, values: [currentTarget.value] })}
        />
      )}
      {isChoosing && (
        <Picker
          label={t('findValue')}
          placeholder={t('findValue')}
          options={choices}
          chosen={new Set(values)}
          nothing={t(shape.choosing === 'sections' ? 'projectFirst' : 'noneFound')}
          onPick={choose}
          onClose={onClose}
        />
      )}
      {!isChoosing && !shape.isFlag && <TypedValue key={op} term={term} onChange={onChange} />}
    </div>
  );
}

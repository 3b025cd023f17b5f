import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterValues } from './FilterValues';
import { initialValues, operatorsOf } from './operators';
import classes from './Panels.module.css';
import type { Filter, Operator } from './settings';
import { useFieldName, useFieldNames } from './useFieldNames';
import { kindOf } from './viewFields';
import type { Viewing } from './viewing';

type Props = {
  viewing: Viewing;
  filter: Filter;
  onChange: (filter: Filter) => void;
  onRemove: () => void;
};

/** One condition: a field, what is asked of it, and with what it is compared. */
export function FilterRow({ viewing, filter, onChange, onRemove }: Props) {
  const { t } = useTranslation('view');
  const names = useFieldNames(viewing);
  const nameOf = useFieldName(viewing);
  const kinds = new Map(viewing.fields.map((field) => [field.gid, field]));
  const operators = operatorsOf[kindOf(filter.field, kinds) ?? 'text'];
  return (
    <fieldset className={classes.filter}>
      <legend className="visually-hidden">{nameOf(filter.field)}</legend>
      <NativeSelect
        aria-label={t('filterField')}
        value={filter.field}
        data={names.map(({ field, name }) => ({ value: field, label: name }))}
        onChange={({ currentTarget: { value: field } }) => {
          const [op = 'set'] = operatorsOf[kindOf(field, kinds) ?? 'text'];
          onChange({ field, op, values: initialValues(op) });
        }}
      />
      <NativeSelect
        aria-label={t('operator')}
        value={filter.op}
        data={operators.map((op) => ({ value: op, label: t(`operators.${op}`) }))}
        onChange={({ currentTarget }) => {
          const op = currentTarget.value as Operator;
          const keeps = (['any', 'none'] as Operator[]).includes(op) && ['any', 'none'].includes(filter.op);
          onChange({ ...filter, op, values: keeps ? filter.values : initialValues(op) });
        }}
      />
      <FilterValues
        key={`${filter.field} ${filter.op}`}
        viewing={viewing}
        filter={filter}
        onChange={(values) => onChange({ ...filter, values })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        className={classes.remove}
        aria-label={t('removeFilter', { name: nameOf(filter.field) })}
        onClick={onRemove}
      >
        <IconX size={15} />
      </ActionIcon>
    </fieldset>
  );
}

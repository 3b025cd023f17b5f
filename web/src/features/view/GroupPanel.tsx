import { NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Panels.module.css';
import { useFieldNames } from './useFieldNames';
import { isGroupable, kindOf } from './viewFields';
import type { Viewing } from './viewing';

/** Under which headers, or in which columns, tasks stand, and whether subtasks stand there too. */
export function GroupPanel({ viewing }: { viewing: Viewing }) {
  const { t } = useTranslation('view');
  const fields = new Map(viewing.fields.map((field) => [field.gid, field]));
  const names = useFieldNames(viewing).filter(({ field }) => {
    const kind = kindOf(field, fields);
    return kind !== null && isGroupable(kind) && field !== 'section';
  });
  return (
    <div className={classes.panel}>
      <NativeSelect
        label={t('groupBy')}
        value={viewing.settings.group_by ?? 'section'}
        data={[
          { value: 'section', label: t('fields.section') },
          ...names.map(({ field, name }) => ({ value: field, label: name })),
        ]}
        onChange={({ currentTarget }) =>
          viewing.change({ group_by: currentTarget.value === 'section' ? null : currentTarget.value })
        }
      />
      {!viewing.without.includes('subtasks') && (
        <Switch
          label={t('subtasks')}
          checked={viewing.settings.subtasks}
          onChange={({ currentTarget }) => viewing.change({ subtasks: currentTarget.checked })}
        />
      )}
    </div>
  );
}

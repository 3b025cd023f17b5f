import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Importer.module.css';
import { type Change, delimiters, encodings, type Import, type TaskField, taskFields } from './imports';

type Props = { planned: Import; onChange: (change: Change) => void; busy: boolean };

/** Each column with a few of its values, and what it says about a task. */
export function MappingTable({ planned, onChange, busy }: Props) {
  const { t } = useTranslation('importer');
  const { columns, mapping, preview } = planned;
  /** A field comes from one column, so choosing it here frees the other; custom fields are as many as wanted. */
  function choose(column: string, field: TaskField | null) {
    const next = { ...mapping };
    for (const other of columns) {
      if (field && field !== 'custom_field' && next[other] === field) next[other] = null;
    }
    next[column] = field;
    onChange({ mapping: next });
  }
  return (
    <>
      <div className={classes.form}>
        <NativeSelect
          size="xs"
          label={t('encoding')}
          value={planned.encoding}
          disabled={busy}
          onChange={(event) => onChange({ encoding: event.currentTarget.value })}
          data={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          label={t('delimiter')}
          value={planned.delimiter}
          disabled={busy}
          onChange={(event) => onChange({ delimiter: event.currentTarget.value })}
          data={delimiters.map((value) => ({ value, label: t(`delimiters.${value}`) }))}
        />
      </div>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td className={classes.samples}>{(preview.samples[column] ?? []).join(' · ')}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('becomesOf', { column })}
                    value={mapping[column] ?? ''}
                    onChange={(event) =>
                      choose(column, (event.currentTarget.value || null) as TaskField | null)
                    }
                    data={[
                      { value: '', label: t('notTaken') },
                      ...taskFields.map((value) => ({ value, label: t(`fields.${value}`) })),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

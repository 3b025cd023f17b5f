import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { explain, nothingWrong } from '@/ui/form/explain';
import { FormProblem } from '@/ui/form/FormProblem';
import { Panel } from '@/ui/Panel';
import { DateOrders } from './DateOrders';
import classes from './Importer.module.css';
import { type Change, changeImport, type Import, importQuery, startImport } from './imports';
import { MappingTable } from './MappingTable';
import { ProblemTable } from './ProblemTable';
import { Target } from './Target';
import { WhatComes } from './WhatComes';

type Props = { planned: Import };

/** What would come of the file, and everything that can still be said about it. */
export function ImportPlan({ planned }: Props) {
  const { t } = useTranslation('importer');
  const queryClient = useQueryClient();
  const [refusal, setRefusal] = useState(nothingWrong);
  const key = importQuery(planned.gid).queryKey;
  const keep = (changed: Import) => {
    setRefusal(nothingWrong);
    queryClient.setQueryData(key, changed);
  };
  const refuse = (error: unknown) => setRefusal(explain(error, []));
  const change = useMutation({
    mutationKey: key,
    // One after the other, since each tells the whole mapping.
    scope: { id: key.join() },
    mutationFn: (asked: Change) => changeImport(planned.gid, asked),
    onMutate: ({ mapping }) => {
      if (mapping) queryClient.setQueryData(key, (known) => known && { ...known, mapping });
    },
    onSuccess: (changed) => {
      // With a newer choice on its way, this answer is from before.
      if (queryClient.isMutating({ mutationKey: key }) === 1) keep(changed);
    },
    onError: (error) => {
      refuse(error);
      void queryClient.invalidateQueries({ queryKey: key });
    },
  });
  const start = useMutation({
    mutationFn: async () => {
      const ready =
        planned.status === 'needs_mapping'
          ? await changeImport(planned.gid, { mapping: planned.mapping })
          : planned;
      return startImport(ready.gid);
    },
    onSuccess: keep,
    onError: refuse,
  });
  const named = Object.values(planned.mapping).includes('name');
  const unclear = Object.values(planned.preview.date_orders).includes('unclear');
  return (
    <>
      <header className={classes.head}>
        <h2>{planned.file_name}</h2>
        <p className={classes.dim}>
          {t(planned.format === 'asana' ? 'isAsanas' : 'isOther', { count: planned.preview.row_count })}
        </p>
      </header>
      {planned.format === 'other' && (
        <Panel title={t('columns')} hint={t('columnsHint')}>
          <MappingTable planned={planned} onChange={change.mutate} busy={change.isPending} />
        </Panel>
      )}
      {(unclear || planned.format === 'other') && <DateOrders planned={planned} onChange={change.mutate} />}
      {named && (
        <Panel title={t('whatComes')}>
          <Target planned={planned} onChange={change.mutate} />
          <WhatComes preview={planned.preview} />
          {planned.preview.problems.length > 0 && (
            <details className={classes.help}>
              <summary>{t('foreseen', { count: planned.preview.skipped + planned.preview.partial })}</summary>
              <ProblemTable problems={planned.preview.problems} />
            </details>
          )}
        </Panel>
      )}
      <FormProblem refusal={refusal} onWaited={() => setRefusal(nothingWrong)} />
      <footer className={classes.foot}>
        <Button component={Link} to="/import" variant="default">
          {t('otherFile')}
        </Button>
        <Button
          disabled={!named || change.isPending || planned.preview.task_count === 0}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('start', { count: planned.preview.task_count })}
        </Button>
      </footer>
    </>
  );
}

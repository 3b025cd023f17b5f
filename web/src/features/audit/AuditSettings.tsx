import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '@/features/task/fields/people';
import { addDays, today } from '@/lib/dates/day';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Panel } from '@/ui/Panel';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from './Audit.module.css';
import { AuditRow } from './AuditRow';
import { type AuditFilter, auditLogQuery, eventTypes } from './auditLog';

const weekAgo = -7;

/** Who did what to accounts, to who may see things, and to what is gone. */
export function AuditSettings() {
  const { t } = useTranslation('audit');
  const { workspace } = useSession();
  const [filter, setFilter] = useState<AuditFilter>(() => ({ from: addDays(today(), weekAgo) }));
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const log = useInfiniteQuery(auditLogQuery(workspace.gid, filter));
  const events = log.data?.pages.flatMap(({ data }) => data);
  const change = (changed: AuditFilter) => setFilter((now) => ({ ...now, ...changed }));
  return (
    <Panel title={t('title')} hint={t('hint')}>
      <search className={classes.filters}>
        <NativeSelect
          aria-label={t('event')}
          value={filter.type ?? ''}
          data={[
            { value: '', label: t('anyEvent') },
            ...eventTypes.map((type) => ({ value: type, label: t(`events.${type}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ type: value || undefined })}
        />
        <NativeSelect
          aria-label={t('person')}
          value={filter.person ?? ''}
          data={[
            { value: '', label: t('anyone') },
            ...people.map(({ gid, name }) => ({ value: gid, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ person: value || undefined })}
        />
        <TextInput
          type="date"
          aria-label={t('from')}
          value={filter.from ?? ''}
          onChange={({ currentTarget: { value } }) => change({ from: value || undefined })}
        />
        <TextInput
          type="date"
          aria-label={t('to')}
          value={filter.to ?? ''}
          onChange={({ currentTarget: { value } }) => change({ to: value || undefined })}
        />
      </search>
      {log.error && !events ? (
        <Problem error={log.error} retry={() => void log.refetch()} />
      ) : !events ? (
        <SkeletonRows />
      ) : events.length === 0 ? (
        <p className={rows.nothing}>{t('nothing')}</p>
      ) : (
        <>
          <ul className={rows.rows} aria-label={t('title')}>
            {events.map((event) => (
              <AuditRow key={event.gid} event={event} />
            ))}
          </ul>
          {log.hasNextPage && (
            <Button
              variant="default"
              size="xs"
              mt={12}
              loading={log.isFetchingNextPage}
              onClick={() => void log.fetchNextPage()}
            >
              {t('showEarlier')}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

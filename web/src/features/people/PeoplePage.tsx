import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useInvitable } from '@/features/role/giving';
import { personSearchQuery } from '@/features/search/searchOthers';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useSession } from '@/lib/session/SessionContext';
import { useDebouncedValue } from '@/lib/useDebouncedValue';
import { PageTitle } from '@/ui/PageTitle';
import { Problem } from '@/ui/Problem';
import rows from '@/ui/Rows.module.css';
import { SkeletonRows } from '@/ui/SkeletonRows';
import classes from './People.module.css';
import { PeopleList } from './PeopleList';
import { directoryQuery } from './people';

const InviteDialog = lazily(() =>
  import('@/features/workspace/InviteDialog').then(({ InviteDialog }) => InviteDialog),
);
const route = getRouteApi('/frame/people');
const pause = 150;

/** Everyone of the workspace; what is typed stands in the address. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { workspace } = useSession();
  const navigate = useNavigate();
  const { text: given = '' } = route.useSearch();
  const [typed, setTyped] = useState(given);
  const [inviting, setInviting] = useState(false);
  const canInvite = useInvitable().length > 0;
  const text = useDebouncedValue(typed.trim(), pause);
  const everyone = useInfiniteQuery({ ...directoryQuery(workspace.gid), enabled: text === '' });
  const found = useQuery({ ...personSearchQuery(workspace.gid, text), enabled: text !== '' });
  const { error, refetch } = text ? found : everyone;
  const people = text ? found.data : everyone.data?.pages.flatMap(({ data }) => data);

  function type(next: string) {
    setTyped(next);
    void navigate({ to: '/people', search: next ? { text: next } : {}, replace: true });
  }
  return (
    <div className={classes.page}>
      <PageTitle title={t('title')} />
      <search className={classes.find}>
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          maxLength={200}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {canInvite && (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t('invite')}
          </Button>
        )}
      </search>
      {error && !people ? (
        <Problem error={error} retry={() => void refetch()} />
      ) : !people ? (
        <SkeletonRows />
      ) : people.length === 0 ? (
        <p className={rows.nothing}>{t('nobody')}</p>
      ) : (
        <PeopleList
          people={people}
          onEnd={() => {
            if (!text && everyone.hasNextPage && !everyone.isFetchingNextPage) void everyone.fetchNextPage();
          }}
        />
      )}
      <Suspense>{inviting && <InviteDialog onClose={() => setInviting(false)} />}</Suspense>
    </div>
  );
}

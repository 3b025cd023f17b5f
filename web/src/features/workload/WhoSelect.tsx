import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '@/features/task/fields/people';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { placeholdersQuery } from './allocations';

/** Stands for a placeholder that is yet to be made. */
export const someone = 'new placeholder';

type Props = {
  value: string | null;
  onChange: (gid: string | null) => void;
  /** Whether somebody yet to be found can be chosen who has no placeholder so far. */
  withSomeone?: boolean;
};

/** A person, or a placeholder for one. */
export function WhoSelect({ value, onChange, withSomeone }: Props) {
  const { t } = useTranslation('workload');
  const { workspace } = useSession();
  const { data: people = [] } = useQuery(peopleQuery(workspace.gid));
  const { data: placeholders = [] } = useQuery(placeholdersQuery(workspace.gid));
  const named = (things: { gid: string; name: string }[]) =>
    things.map(({ gid, name }) => ({ value: gid, label: name }));
  const yetToBeFound = withSomeone ? [{ value: someone, label: t('plan.newPlaceholder') }] : [];
  return (
    <Select
      label={t('plan.who')}
      searchable
      // It is the first of a dialog, and would lie over all else there.
      openOnFocus={false}
      allowDeselect={false}
      data={[
        { group: t('plan.people'), items: named(people) },
        { group: t('plan.placeholders'), items: [...named(placeholders), ...yetToBeFound] },
      ]}
      value={value}
      onChange={onChange}
      // What is typed is somebody else's name, not more of this one.
      onFocus={({ currentTarget }) => currentTarget.select()}
      data-autofocus
    />
  );
}

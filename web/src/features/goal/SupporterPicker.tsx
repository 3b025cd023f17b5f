import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/lib/session/SessionContext';
import { Picker } from '@/ui/picker/Picker';
import type { Named } from './goals';

type Props = {
  kind: 'goal' | 'project' | 'portfolio' | 'task';
  label: string;
  /** What is not offered. */
  without: ReadonlySet<string>;
  onPick: (gid: string, name: string) => void;
  onClose: () => void;
};

const completionsQuery = (workspace: string, resource_type: string, query: string) =>
  queryOptions({
    queryKey: ['workspace', workspace, 'completions', resource_type, query],
    queryFn: ({ signal }) =>
      get<Named[]>(
        `/workspaces/${workspace}/typeahead`,
        { resource_type, query, count: 30, opt_fields: 'name' },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** Finds goals, projects, portfolios or tasks by what is typed of their names. */
export function SupporterPicker({ kind, label, without, onPick, onClose }: Props) {
  const { t } = useTranslation('goal');
  const { workspace } = useSession();
  const [typed, setTyped] = useState('');
  const { data: found = [] } = useQuery(completionsQuery(workspace.gid, kind, typed));
  return (
    <Picker
      label={label}
      placeholder={t(`find.${kind}`)}
      nothing={t('nothingFound')}
      options={found
        .filter(({ gid }) => !without.has(gid))
        .map(({ gid, name }) => ({ id: gid, label: name }))}
      chosen={new Set()}
      onType={setTyped}
      onPick={(gid) => onPick(gid, found.find((one) => one.gid === gid)?.name ?? '')}
      onClose={onClose}
    />
  );
}

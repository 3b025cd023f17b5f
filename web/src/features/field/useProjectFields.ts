import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useRemoved } from '@/ui/removal';
import { type CustomField, projectFieldsQuery } from './field';
import { inProject } from './useRemoveField';

/** The fields of a project, without those just taken out of it. */
export function useProjectFields(project: string): readonly CustomField[] {
  const { data } = useQuery(projectFieldsQuery(project));
  const removed = useRemoved();
  return useMemo(
    () => (data ?? []).filter(({ gid }) => !removed.has(inProject(project, gid))),
    [data, removed, project],
  );
}

import { useMemo } from 'react';
import type { Chart } from '@/features/chart/chart';
import type { CustomField } from '@/features/field/field';
import { useCountedFigures } from '@/features/report/useReportFigures';
import type { Named } from '@/features/task/taskRow';
import { courseOf } from './courseOf';

/** Whose tasks are counted. */
export type CourseScope = {
  project: string;
  sections: readonly Named[];
  fields: readonly CustomField[];
};

/** What a chart of a project shows of what was true at the end of each period, and how that is asked for. */
export function useCourse(chart: Chart, { project, sections, fields }: CourseScope) {
  const asked = useMemo(() => courseOf(chart, project), [chart, project]);
  const gids = useMemo(() => sections.map(({ gid }) => gid), [sections]);
  return { asked, ...useCountedFigures(asked, fields, gids) };
}

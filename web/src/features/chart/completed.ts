import type { CustomField } from '@/features/field/field';
import { kindOf } from '@/features/view/viewFields';
import { type ChartType, course, type NewChart } from './chart';
import { dateFieldOf } from './figures';

export const usesDates = (type: ChartType) => type === 'line';
export const usesGroups = (type: ChartType) => type !== 'number' && type !== 'burn_up';
/** A whole at one time cannot show what was true at several. */
export const showsCourses = (type: ChartType) => usesGroups(type) && type !== 'donut';

/**
 * A chart with just the settings that its type uses, each said.
 *
 * @param otherwise what it is grouped by where nobody has said it
 */
export function completed(
  chart: NewChart,
  fields: ReadonlyMap<string, CustomField>,
  otherwise = 'section',
): NewChart {
  const { chart_type, settings } = chart;
  const isOverTime = chart_type === 'line' || chart_type === 'burn_up';
  const isCourse = settings.group_by === course && showsCourses(chart_type);
  const group_by = isCourse
    ? course
    : usesDates(chart_type)
      ? dateFieldOf(settings, { fields })
      : usesGroups(chart_type)
        ? groupOf(settings.group_by, otherwise)
        : null;
  const isDate = group_by !== null && kindOf(group_by, fields) === 'date';
  const isSummed = chart_type === 'burn_up' && settings.measure === 'average';
  return {
    ...chart,
    settings: {
      ...(settings.of && { of: settings.of }),
      measure: isSummed ? 'sum' : settings.measure,
      field: settings.measure === 'count' ? null : settings.field,
      group_by,
      interval: isOverTime || isCourse ? (settings.interval ?? 'week') : isDate ? settings.interval : null,
      split_by: chart_type === 'stacked_bar' ? (settings.split_by ?? 'completed') : null,
      filters: settings.filters,
    },
  };
}

const groupOf = (given: string | null, otherwise: string) =>
  given === null || given === course ? otherwise : given;

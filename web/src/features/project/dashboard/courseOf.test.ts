import { expect, test } from 'vitest';
import { type Chart, plainSettings } from '@/features/chart/chart';
import { followed } from '@/features/report/followed';
import type { Filter } from '@/features/view/settings';
import { courseOf } from './courseOf';

const asked = (...filters: Filter[]) => {
  const settings = { ...plainSettings, group_by: 'as_of', split_by: 'section', filters };
  const chart: Chart = { gid: '1', name: '', chart_type: 'stacked_bar', size: 'small', settings };
  return courseOf(chart, '7');
};

test('a chart of a project over time asks for its tasks in the words of a search', () => {
  const course = asked(
    { field: 'completed', op: 'is', values: ['false'] },
    { field: 'section', op: 'none', values: ['1', '2'] },
    { field: 'custom_fields.9', op: 'set', values: [] },
  );
  expect(course?.settings.split_by).toBe('sections');
  expect(course?.query).toEqual({
    'completed.is': 'false',
    'sections.not': '1,2',
    'custom_fields.9.set': 'true',
    'projects.all': '7',
  });
});

test('what no search asks for is not left out but said', () => {
  expect(asked({ field: 'assignee', op: 'empty', values: [] })).toBeNull();
  expect(asked({ field: 'is_blocked', op: 'is', values: ['true'] })).toBeNull();
});

test('what is late can be followed from day to day, other days that move along cannot', () => {
  expect(followed({ 'due_on.within': 'overdue', 'assignee.any': 'me' })).toEqual({
    query: { 'assignee.any': 'me' },
    overdue: true,
  });
  expect(followed({ 'due_on.within': 'this_week' })).toBeNull();
  expect(followed({ 'completed_on.past_days': '7' })).toBeNull();
});

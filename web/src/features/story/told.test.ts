import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import story from '@/text/pl/story.json';
import task from '@/text/pl/task.json';
import type { Telling } from './stories';
import { told } from './told';

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: [] });
  await i18next.init({
    lng: 'pl',
    resources: { pl: { story, task } },
    interpolation: { escapeValue: false },
  });
});
afterAll(() => vi.unstubAllGlobals());

const say = (about: Partial<Telling>) =>
  told(
    { resource_subtype: 'none', text: 'Ann did something', created_by: { name: 'Ann' }, ...about },
    i18next.getFixedT('pl', 'story'),
  );

describe('a story', () => {
  it('is told in the reader’s language', () => {
    expect(say({ resource_subtype: 'marked_complete' })).toBe('ukończono');
    expect(say({ resource_subtype: 'assigned', assignee: { name: 'Jan' } })).toBe('przypisano do: Jan');
  });
  it('names both values of a field', () => {
    const field = { resource_subtype: 'number_custom_field_changed', custom_field: { name: 'Koszt' } };
    expect(say({ ...field, old_number_value: 1, new_number_value: 2.5 })).toBe('zmieniono Koszt z 1 na 2,5');
    expect(say({ ...field, new_number_value: 0 })).toBe('ustawiono Koszt: 0');
    expect(say({ ...field, old_number_value: 1 })).toBe('wyczyszczono Koszt');
  });
  it('tells which of the dates is new', () => {
    const dates = (old_dates: object, new_dates: object) =>
      say({ resource_subtype: 'due_date_changed', old_dates, new_dates });
    expect(dates({}, { due_on: '2020-03-05' })).toBe('zmieniono termin na 5 mar 2020');
    expect(dates({ due_on: '2020-03-05' }, {})).toBe('usunięto termin');
    expect(dates({ start_on: '2020-03-01', due_on: '2020-03-05' }, { due_on: '2020-03-05' })).toBe(
      'usunięto datę rozpoczęcia',
    );
  });
  it('is in the server’s words where it is about what the reader does not see', () => {
    expect(say({ resource_subtype: 'added_to_project', project: null })).toBe('did something');
    expect(say({ resource_subtype: 'something_new' })).toBe('did something');
  });
});

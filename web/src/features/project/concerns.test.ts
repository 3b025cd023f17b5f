import { describe, expect, it } from 'vitest';
import type { Change } from '@/lib/live/change';
import { concernsOf } from './concerns';

const known = {
  project: 'p',
  hasSection: (gid: string) => gid === 's',
  hasTask: (gid: string) => gid === 't' || gid === 'parent',
  hasSubtasks: (gid: string) => gid === 'parent',
  hasField: (gid: string) => gid === 'f',
  hasView: (gid: string) => gid === 'v',
};

function change(over: Partial<Change> & { gid?: string; type?: string }): Change {
  const { gid = 't', type = 'task', ...rest } = over;
  return {
    action: 'changed',
    resource: { gid, resource_type: type },
    parent: null,
    change: null,
    user: null,
    created_at: '',
    ...rest,
  };
}
const field = (name: string) => ({ field: name, action: 'changed' });
const of = (...changes: Change[]) => concernsOf(changes, known);

describe('what concerns a project on screen', () => {
  it('is a change of a task that it shows', () => {
    const { tasks, moved } = of(change({ change: field('name') }));
    expect([...tasks]).toEqual(['t']);
    expect(moved.size).toBe(0);
  });

  it('is not a task of another project', () => {
    expect(of(change({ gid: 'other', change: field('name') })).tasks.size).toBe(0);
  });

  it('is a task that comes into one of its sections, whose place is to be found', () => {
    const { tasks, moved } = of(
      change({ gid: 'new', action: 'added', parent: { gid: 's', resource_type: 'section' } }),
    );
    expect([...tasks]).toEqual(['new']);
    expect([...moved]).toEqual(['new']);
  });

  it('is a custom field that comes or goes, or becomes another', () => {
    const added = change({ gid: 'p', type: 'project', change: field('custom_field_settings') });
    expect(of(added).fields).toBe(true);
    expect(of(change({ gid: 'f', type: 'custom_field', change: field('enum_options') })).fields).toBe(true);
    expect(of(change({ gid: 'other', type: 'custom_field', change: field('name') })).fields).toBe(false);
  });

  it('is who belongs to a team, who may then do more or less with it', () => {
    expect(of(change({ type: 'team_membership', action: 'deleted' })).project).toBe(true);
    expect(of(change({ type: 'goal_membership', action: 'deleted' })).project).toBe(false);
  });

  it('is a new order within a section', () => {
    expect([...of(change({ change: field('memberships') })).moved]).toEqual(['t']);
  });

  it('is a subtask of a task that shows its subtasks, and its parent’s count', () => {
    const { tasks, subtasks } = of(
      change({ gid: 'sub', action: 'added', parent: { gid: 'parent', resource_type: 'task' } }),
    );
    expect([...tasks]).toEqual(['sub', 'parent']);
    expect(subtasks).toBe(true);
  });

  it('is a view of its own, and one that others may not see any more', () => {
    const added = change({
      gid: 'w',
      type: 'view',
      action: 'added',
      parent: { gid: 'p', resource_type: 'project' },
    });
    expect(of(added).views).toBe(true);
    expect(of(change({ gid: 'v', type: 'view', change: field('settings') })).views).toBe(true);
    expect(of(change({ gid: 'w', type: 'view', change: field('settings') })).views).toBe(false);
    expect(of(change({ gid: 'p', type: 'project', change: field('views') })).views).toBe(true);
  });

  it('forgets a task that is deleted in the same batch', () => {
    const { tasks, gone } = of(change({ change: field('name') }), change({ action: 'deleted' }));
    expect(tasks.size).toBe(0);
    expect([...gone]).toEqual(['t']);
  });

  it('is a section of its own, and the project itself', () => {
    expect(of(change({ gid: 's', type: 'section', change: field('rank') })).sections).toBe(true);
    expect(of(change({ gid: 'p', type: 'project', change: field('name') })).project).toBe(true);
    expect(of(change({ gid: 'x', type: 'section', change: field('rank') })).sections).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { permissionsOf } from './permissions';

describe('permissionsOf', () => {
  it('puts together what may be done with the same things', () => {
    expect(permissionsOf(['tasks:delete', 'users:read', 'tasks:read'])).toEqual([
      { thing: 'tasks', actions: ['read', 'delete'] },
      { thing: 'users', actions: ['read'] },
    ]);
  });
  it('knows the scopes that stand for something whole', () => {
    expect(permissionsOf(['default', 'openid'])).toEqual([{ whole: 'everything' }, { whole: 'openid' }]);
  });
  it('finds the words of a scope with a dot', () => {
    expect(permissionsOf(['workspaces.typeahead:read'])).toEqual([
      { thing: 'workspaces_typeahead', actions: ['read'] },
    ]);
  });
});

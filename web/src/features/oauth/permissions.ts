import type { LaterTexts } from '@/text/en.later';

const actions = ['read', 'write', 'delete'] as const;
export type Action = (typeof actions)[number];
export type Thing = keyof LaterTexts['oauth']['things'];
export type Whole = 'everything' | 'openid' | 'email' | 'profile';

/** Something that an app may do: one whole, or some actions with one kind of things. */
export type Permission = { whole: Whole } | { thing: Thing; actions: Action[] };

const wholes: Record<string, Whole> = {
  default: 'everything',
  openid: 'openid',
  email: 'email',
  profile: 'profile',
};

/** What scopes mean, things together with all that may be done with them, in the order in which they are named. */
export function permissionsOf(scopes: string[]): Permission[] {
  const permissions: Permission[] = [];
  const things = new Map<string, Action[]>();
  for (const scope of scopes) {
    const whole = wholes[scope];
    if (whole) {
      permissions.push({ whole });
      continue;
    }
    const [thing = '', action] = scope.split(':');
    const known = things.get(thing);
    const done = known ?? [];
    done.push(action as Action);
    if (known) continue;
    things.set(thing, done);
    permissions.push({ thing: thing.replace('.', '_') as Thing, actions: done });
  }
  for (const done of things.values()) done.sort((a, b) => actions.indexOf(a) - actions.indexOf(b));
  return permissions;
}

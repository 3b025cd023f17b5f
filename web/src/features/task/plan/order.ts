import type { Plan } from './plan';

/** These tasks and all that waits for them, directly or not; each after all of them that it waits for. */
export const waitingLast = (plan: Plan, roots: Iterable<string>) => waitingFirst(plan, roots).reverse();

/** The same the other way round. */
export function waitingFirst(plan: Plan, roots: Iterable<string>): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  // Not by recursion: a chain may be thousands of tasks long.
  const stack: { gid: string; next: number }[] = [];
  const enter = (gid: string) => {
    if (seen.has(gid)) return;
    seen.add(gid);
    stack.push({ gid, next: 0 });
  };
  for (const root of roots) {
    enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const waiting = plan.dependents.get(top.gid)?.[top.next++];
      if (waiting !== undefined) enter(waiting);
      else {
        order.push(top.gid);
        stack.pop();
      }
    }
  }
  return order;
}

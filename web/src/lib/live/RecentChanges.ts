import type { Change } from './change';

const keptFor = 60_000;

/** What was told in the last minute, for a tab that was loading meanwhile. */
export class RecentChanges {
  private told: { at: number; changes: Change[] }[] = [];

  add(changes: Change[]) {
    const now = Date.now();
    this.told = [...this.told.filter(({ at }) => at > now - keptFor), { at: now, changes }];
  }

  /** @param moment in milliseconds */
  since(moment: number): Change[] {
    return this.told.filter(({ at }) => at >= moment).flatMap(({ changes }) => changes);
  }
}

// The bench's data: how large it is and what its rows are called. data.sql makes it.

export const SIZES = { users: 50, projects: 20, tasks_per_project: 1000 };
export const LARGE_SIZES = { users: 5000, projects: 1000, tasks_per_project: 1000 };
export const QUICK_SIZES = { users: 10, projects: 3, tasks_per_project: 200 };
export const QUICK_LARGE_SIZES = { users: 100, projects: 30, tasks_per_project: 200 };

const id = (kind, n) => `8${String(kind).padStart(5, '0')}${String(n).padStart(12, '0')}`;

export const workspace = id(1, 0);
export const user = (n) => id(2, n);
export const project = (n) => id(7, n);
export const userTaskList = (n) => id(10, n);
export const task = (n) => id(12, n);
export const token = (user) => `bench-token-${user}`;

const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'to', 've', 'zu', 'ba', 'do', 'fi'];

/** A word that one in some two thousand tasks has in its name. */
export const rareWord = (any) => [1, 2, 3].map(() => SYLLABLES[any(SYLLABLES.length)]).join('');

/** Of which the texts of tasks are made, as data.sql makes them: each is in every second task. */
const WORDS =
  'plan review the budget with team before launch check every contract for customer draft report and send invoice to supplier update site copy fix broken links prepare agenda call agency about photos'.split(
    ' ',
  );
export const words = (any, many) => Array.from({ length: many }, () => WORDS[any(WORDS.length)]).join(' ');

/** One that people look for. */
const COMMON = ['photos', 'invoice', 'launch', 'supplier', 'budget', 'contract'];
export const commonWord = (any) => COMMON[any(COMMON.length)];

/** So that no write says again what an earlier run on the same data has said, which would change nothing. */
const RUN = BigInt(Date.now());

/** Random numbers, others for each seed: a linear congruential generator is random enough here. */
export function dice(seed) {
  let state = RUN + BigInt(seed);
  return (most) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(most));
  };
}

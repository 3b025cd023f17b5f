import { readRepeat } from '@/features/recurrence/readRepeat';
import type { Repeat } from '@/features/recurrence/repeat';
import type { Day } from '@/lib/dates/day';
import { momentIn } from '@/lib/dates/findMoment';
import type { Moment } from '@/lib/dates/parseDay';
import { type Phrase, phrasesOf, without } from '@/lib/dates/phrases';
import { fold } from '@/lib/dates/words';
import type { Named } from '../taskRow';

type Meaning =
  | { kind: 'due'; moment: Moment }
  | { kind: 'repeat'; repeat: Repeat }
  | { kind: 'person'; person: Named }
  | { kind: 'project'; project: Named };

/** @property text as it was typed; what is taken away is remembered by it */
export type Said = Meaning & { text: string; from: number; to: number };

type Known = {
  today: Day;
  people: readonly Named[];
  projects: readonly Named[];
  ignored: ReadonlySet<string>;
};

/** What a typed name says beside the name: when, how often, for whom, where. Each at most once. */
export function readTyped(typed: string, known: Known): { name: string; said: Said[] } {
  const said: Said[] = [];
  for (const phrase of phrasesOf(typed)) {
    const text = typed.slice(phrase.from, phrase.to);
    if (known.ignored.has(text)) continue;
    if (said.some(({ from, to }) => phrase.from < to && from < phrase.to)) continue;
    const found = read(phrase, known);
    // A repetition stands before its date: "every mon" is no "mon".
    if (found && !said.some(({ kind }) => kind === found.kind)) {
      said.push({ ...found, text, from: phrase.from, to: phrase.to });
    }
  }
  said.sort((one, other) => one.from - other.from);
  return { name: without(typed, said), said };
}

function read(phrase: Phrase, { today, people, projects }: Known): Meaning | null {
  const repeat = readRepeat(phrase.folded);
  if (repeat) return { kind: 'repeat', repeat };
  const person = named('@', phrase, people);
  if (person) return { kind: 'person', person };
  const project = named('#', phrase, projects);
  if (project) return { kind: 'project', project };
  const moment = momentIn(phrase, today);
  return moment && { kind: 'due', moment };
}

/** The only one whose name, or a part of it, begins like what stands behind the sign. */
function named(sign: string, { folded }: Phrase, all: readonly Named[]): Named | null {
  if (!folded.startsWith(sign) || folded.length < 2) return null;
  const wanted = folded.slice(1);
  const whole = all.filter(({ name }) => fold(name) === wanted);
  if (whole.length === 1) return whole[0] ?? null;
  const begun = all.filter(({ name }) => ` ${fold(name)}`.includes(` ${wanted}`));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

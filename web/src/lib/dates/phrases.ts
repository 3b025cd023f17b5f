import { fold } from './words';

/** Some words of a text that stand side by side. */
export type Phrase = { from: number; to: number; folded: string; isLast: boolean };

const longest = 6;

/** All runs of words in a text, the longest first and the later of those that are as long. */
export function phrasesOf(text: string): Phrase[] {
  const words = [...text.matchAll(/\S+/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    folded: fold(found[0]).replace(/,$/, ''),
  }));
  const phrases: Phrase[] = [];
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    for (let first = words.length - length; first >= 0; first--) {
      const run = words.slice(first, first + length);
      phrases.push({
        from: run[0]?.from ?? 0,
        to: run.at(-1)?.to ?? 0,
        folded: run.map(({ folded }) => folded).join(' '),
        isLast: first + length === words.length,
      });
    }
  }
  return phrases;
}

/** A text without some of its phrases. */
export function without(text: string, phrases: readonly { from: number; to: number }[]): string {
  const last = phrases.toSorted((one, other) => other.from - one.from);
  const rest = last.reduce((left, { from, to }) => left.slice(0, from) + left.slice(to), text);
  return rest.replace(/\s+/g, ' ').trim();
}

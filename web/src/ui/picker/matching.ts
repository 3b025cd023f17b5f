import { fold } from '@/lib/dates/words';

/** Options that have every typed word at the start of one of theirs; those that begin with the text come first. */
export function matching<T extends { label: string; hint?: string }>(options: T[], typed: string): T[] {
  const wanted = fold(typed);
  if (!wanted) return options;
  const words = wordsOf(wanted);
  const found = options.filter((option) => {
    const have = wordsOf(fold(`${option.label} ${option.hint ?? ''}`));
    return words.every((word) => have.some((other) => other.startsWith(word)));
  });
  const rank = (option: T) => (fold(option.label).startsWith(wanted) ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** A name's, or an e-mail address's parts. */
const wordsOf = (text: string) => text.split(/[\s\-@.]+/).filter(Boolean);

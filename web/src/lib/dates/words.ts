const weekdays = [
  ['sunday', 'niedziela', 'niedziele', 'nd', 'ndz'],
  ['monday', 'poniedzialek', 'pn', 'pon'],
  ['tuesday', 'wtorek', 'wt', 'tues'],
  ['wednesday', 'sroda', 'srode', 'sr'],
  ['thursday', 'czwartek', 'cz', 'czw', 'thurs'],
  ['friday', 'piatek', 'pt'],
  ['saturday', 'sobota', 'sobote', 'sb', 'sob'],
];
const months = [
  ['january', 'stycznia', 'styczen', 'sty'],
  ['february', 'lutego', 'luty', 'lut'],
  ['march', 'marca', 'marzec', 'mar'],
  ['april', 'kwietnia', 'kwiecien', 'kwi'],
  ['may', 'maja', 'maj'],
  ['june', 'czerwca', 'czerwiec', 'cze'],
  ['july', 'lipca', 'lipiec', 'lip'],
  ['august', 'sierpnia', 'sierpien', 'sie'],
  ['september', 'wrzesnia', 'wrzesien', 'wrz', 'sept'],
  ['october', 'pazdziernika', 'pazdziernik', 'paz'],
  ['november', 'listopada', 'listopad', 'lis'],
  ['december', 'grudnia', 'grudzien', 'gru'],
];
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  jeden: 1,
  two: 2,
  dwa: 2,
  dwie: 2,
  three: 3,
  trzy: 3,
  four: 4,
  cztery: 4,
};

/** Lower case, single spaces, and without the accents that people leave out when they type quickly. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** 0 for Sunday to 6. English names also by three letters or more of their beginning. */
export function weekdayOf(word: string): number | null {
  const place = weekdays.findIndex(
    ([english = '', ...others]) => others.includes(word) || (word.length >= 3 && english.startsWith(word)),
  );
  return place < 0 ? null : place;
}

/** 1 to 12. */
export function monthOf(word: string): number | null {
  const place = months.findIndex(
    ([english = '', ...others]) => others.includes(word) || (word.length >= 3 && english.startsWith(word)),
  );
  return place < 0 ? null : place + 1;
}

export function wordToNumber(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : (numbers[word] ?? null);
}

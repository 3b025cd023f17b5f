/** Up to two letters: of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return ([...first][0] ?? '?').toLocaleUpperCase() + ([...last][0] ?? '').toLocaleUpperCase();
}

const tones = 8;

/** One of eight hues, always the same for the same person. */
export function toneOf(gid: string): number {
  let sum = 0;
  for (const letter of gid) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % tones;
}

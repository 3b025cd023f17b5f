/** The names in pasted text: one a line, without bullets, numbers and check boxes of lists. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]\s+(?:\[[ x]\]\s+)?|\d+[.)]\s+)/i, '').trim())
    .filter(Boolean);
}

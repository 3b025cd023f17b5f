type Context = CanvasRenderingContext2D;

const widths = new Map<string, number>();
const cut = new Map<string, string>();
const most = 20_000;

export function widthOf(context: Context, text: string): number {
  const key = `${context.font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > most) widths.clear();
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** As much of a text as there is room for. */
export function fitted(context: Context, text: string, room: number): string {
  if (widthOf(context, text) <= room) return text;
  const width = Math.floor(room / 4) * 4;
  const key = `${context.font}|${width}|${text}`;
  const known = cut.get(key);
  if (known !== undefined) return known;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  const found = low > 0 ? `${text.slice(0, low).trimEnd()}…` : '';
  if (cut.size > most) cut.clear();
  cut.set(key, found);
  return found;
}

/** The lines of a text, broken between words, the last one cut where it does not fit. */
export function lines(context: Context, text: string, room: number, count: number): string[] {
  const words = text.split(' ');
  const found: string[] = [];
  let line = '';
  for (const [at, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(context, longer) <= room || !line) line = longer;
    else if (found.length === count - 1)
      return [...found, fitted(context, [line, ...words.slice(at)].join(' '), room)];
    else {
      found.push(fitted(context, line, room));
      line = word;
    }
  }
  return [...found, fitted(context, line, room)];
}

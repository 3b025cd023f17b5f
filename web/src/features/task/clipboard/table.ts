/** Cells as spreadsheets put them on the clipboard: tabs between them, quotes around those with tabs or lines. */
export function tableText(cells: readonly (readonly string[])[]): string {
  return cells.map((line) => line.map(quoted).join('\t')).join('\n');
}

const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function readTable(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    lines.at(-1)?.push(cell);
    cell = '';
  };
  const whole = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let place = 0; place < whole.length; place++) {
    const sign = whole[place] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (whole[place + 1] === '"') {
        cell += sign;
        place++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      lines.push([]);
    } else cell += sign;
  }
  endCell();
  return lines;
}

/** The API's names of the colours of options, in the order of the swatches. */
export const optionColors = [
  'none',
  'red',
  'orange',
  'yellow-orange',
  'yellow',
  'yellow-green',
  'green',
  'blue-green',
  'aqua',
  'blue',
  'indigo',
  'purple',
  'magenta',
  'hot-pink',
  'pink',
  'cool-gray',
] as const;

export type OptionColor = (typeof optionColors)[number];

const strong = ['red', 'yellow-orange', 'green', 'aqua', 'blue', 'purple', 'hot-pink', 'cool-gray'] as const;

/** What the next option is marked with unless somebody chooses. */
export const nextColor = (count: number): string => strong[count % strong.length] ?? 'none';

/** The API's names of colours, in the order of the swatches. */
export const colors = [
  'dark-red',
  'dark-orange',
  'dark-brown',
  'dark-green',
  'dark-teal',
  'dark-blue',
  'dark-purple',
  'dark-pink',
  'dark-warm-gray',
  'light-red',
  'light-orange',
  'light-brown',
  'light-green',
  'light-teal',
  'light-blue',
  'light-purple',
  'light-pink',
  'light-warm-gray',
] as const;

export type Color = (typeof colors)[number];

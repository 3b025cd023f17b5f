import { locale } from './locale';

/** A part of one as people read it: 0.25 is 25 per cent. */
export const asPercent = (part: number) =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(part);

import type { Total } from './settings';

/** Of the numbers that tasks have; null where there is none to speak of. */
export function totalOf(total: Total, numbers: readonly number[]): number | null {
  if (total === 'count') return numbers.length;
  if (numbers.length === 0) return total === 'sum' ? 0 : null;
  switch (total) {
    case 'sum':
      return sum(numbers);
    case 'average':
      return sum(numbers) / numbers.length;
    // Without spreading: a project has more tasks than a call takes arguments.
    case 'min':
      return numbers.reduce((least, number) => Math.min(least, number));
    case 'max':
      return numbers.reduce((most, number) => Math.max(most, number));
  }
}

/** Of decimals, without the dust of binary fractions. */
function sum(numbers: readonly number[]): number {
  const total = numbers.reduce((all, number) => all + number, 0);
  return Number(total.toPrecision(15));
}

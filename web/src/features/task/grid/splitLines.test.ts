import { expect, it } from 'vitest';
import { splitLines } from './splitLines';

it('takes one name a line and drops the marks of lists', () => {
  expect(splitLines('- One\r\n* Two\n\n  3. Three\n- [ ] Four\n• Five\nSix - of one')).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
    'Five',
    'Six - of one',
  ]);
});

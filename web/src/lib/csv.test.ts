import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes what needs it and keeps formulas from running', () => {
  expect(
    csvOf([
      ['Row', 'Task'],
      [2, 'Say "hi", twice'],
      [3, '=1+1'],
      [4, 'a\nb'],
    ]),
  ).toBe('Row,Task\r\n2,"Say ""hi"", twice"\r\n3,\'=1+1\r\n4,"a\nb"');
});

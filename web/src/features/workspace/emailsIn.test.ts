import { describe, expect, it } from 'vitest';
import { emailsIn } from './emailsIn';

describe('emailsIn', () => {
  it('takes addresses however they are separated, each once', () => {
    expect(emailsIn('ana@acme.com, Bo@acme.com;cy@acme.com\nana@acme.com dee@acme.com').emails).toEqual([
      'ana@acme.com',
      'bo@acme.com',
      'cy@acme.com',
      'dee@acme.com',
    ]);
  });
  it('takes them as mail programs copy them', () => {
    expect(emailsIn('Ana Nowak <ana@acme.com>, "Bo" <bo@acme.com>')).toEqual({
      emails: ['ana@acme.com', 'bo@acme.com'],
      rest: [],
    });
  });
  it('names what is no address', () => {
    expect(emailsIn('ana@acme.com, bo@').rest).toEqual(['bo@']);
  });
});

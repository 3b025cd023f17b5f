import { describe, expect, it } from 'vitest';
import { ApiError } from '@/lib/api/ApiError';
import { explain } from './explain';

describe('explain', () => {
  it('gives a refusal to the field that it names', () => {
    const error = new ApiError(400, 'email: Not an e-mail address');
    expect(explain(error, ['email']).fields).toEqual({ email: 'Not an e-mail address' });
  });
  it('shows a refusal of a field that the form does not have without the name of the field', () => {
    const error = new ApiError(400, 'token: This link does not work any more.');
    expect(explain(error, ['email'])).toMatchObject({
      fields: {},
      general: 'This link does not work any more.',
    });
  });
  it('waits as long as the server asks', () => {
    expect(explain(new ApiError(429, '', 42), []).waitSeconds).toBe(42);
  });
});

import { TRPCClientError } from '@trpc/client';
import { describe, expect, test } from 'vitest';
import { type Deed, Gone, whyNot } from './why-not.ts';

const SAVING: Deed = { not: 'Not saved', thing: 'this queue', right: 'edit queues' };

function refusal(refusal: string, details: object = {}): unknown {
  const data = { code: 'BAD_REQUEST', httpStatus: 400, refusal, ...details };
  return TRPCClientError.from({ error: { code: -32_600, message: refusal, data } });
}

describe('why nothing was changed', () => {
  test.each([
    ['conflict', 'Not saved: somebody else has changed this queue. Close this and look again.'],
    ['invalid', 'Not saved: what this queue refers to has changed. Look at the fields and try again.'],
    ['notPermitted', 'Not saved: you may no longer edit queues.'],
    ['notSignedIn', 'Not saved: you are signed out. Sign in in another tab, then try again.'],
    ['queueNotFound', 'Not saved: somebody else has deleted this queue.'],
    ['disabled', 'Not saved: the server does not allow it (disabled). Load the page again to see how things stand.'],
  ])('%s', (code, sentence) => {
    expect(whyNot(refusal(code), SAVING)).toBe(sentence);
  });

  test('a name that is taken is said at its field', () => {
    const taken = refusal('invalid', { problems: [{ field: 'name', problem: 'taken' }] });
    expect(whyNot(taken, SAVING)).toBeUndefined();
  });

  test('what is gone without a word of the server', () => {
    expect(whyNot(new Gone(), SAVING)).toBe('Not saved: somebody else has deleted this queue.');
  });

  test('a failure is none of the server’s refusals', () => {
    expect(whyNot(new TypeError('Failed to fetch'), SAVING)).toBe(
      'Not saved: the server can’t be reached or failed. What you typed is kept; try again.',
    );
  });

  test('a screen says some things itself, with what the server says of them', () => {
    const own: Deed['own'] = {
      conflict: undefined,
      inUse: ({ inTheWay = [] }) => `${inTheWay.length} in the way.`,
      givesMore: 'it allows too much.',
    };
    const words = (code: string, details?: object) => whyNot(refusal(code, details), { ...SAVING, own });
    expect(words('conflict')).toBeUndefined();
    expect(words('inUse', { inTheWay: [{ type: 'agents', count: 1 }] })).toBe('Not saved: 1 in the way.');
    expect(words('givesMore')).toBe('Not saved: it allows too much.');
  });
});

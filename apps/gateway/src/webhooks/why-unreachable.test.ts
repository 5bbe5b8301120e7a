import { expect, test } from 'vitest';
import { whyUnreachable } from './why-unreachable.ts';

const failed = (code: string) => Object.assign(new Error('failed'), { code });

test.each([
  ['a name without an address', failed('ENOTFOUND'), 'noAddress'],
  ['an expired certificate', failed('CERT_HAS_EXPIRED'), 'certificateOutOfDate'],
  ['a certificate for another name', failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificateForAnotherName'],
  ['a chain with a gap', failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificateNotTrusted'],
  ['a network that is away', failed('ENETUNREACH'), undefined],
  ['an error without a code', new Error('failed'), undefined],
  ['nothing that is an error', 'ENOTFOUND', undefined],
])('%s', (_, cause, because) => {
  expect(whyUnreachable(cause)).toBe(because);
});

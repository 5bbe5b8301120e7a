import { expect, test } from 'vitest';
import { whyUnreachable } from './why-unreachable.ts';

const failed = (code: string, message = 'failed') => Object.assign(new Error(message), { code });
const OPENSSL = 'write EPROTO 40CDE6E2897F0000:error:0A000000:SSL routines';

test.each([
  ['a name without an address', failed('ENOTFOUND'), 'noAddress'],
  ['an expired certificate', failed('CERT_HAS_EXPIRED'), 'certificateOutOfDate'],
  ['a certificate for another name', failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificateForAnotherName'],
  ['a chain with a gap', failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificateNotTrusted'],
  ['no TLS', failed('EPROTO', `${OPENSSL}:tls_validate_record_header:wrong version number:`), 'withoutTls'],
  ['TLS of another version', failed('EPROTO', `${OPENSSL}:ssl3_read_bytes:tlsv1 alert protocol version:`), undefined],
  ['TLS that refuses', failed('EPROTO', `${OPENSSL}:ssl3_read_bytes:ssl/tls alert handshake failure:`), undefined],
  ['a network that is away', failed('ENETUNREACH'), undefined],
  ['an error without a code', new Error('failed'), undefined],
  ['nothing that is an error', 'ENOTFOUND', undefined],
])('%s', (_, cause, because) => {
  expect(whyUnreachable(cause)).toBe(because);
});

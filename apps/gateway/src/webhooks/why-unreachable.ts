import { NotReached } from '@rejoin/auth/outbound/ask-server';
import type { Unreachable } from '@rejoin/core/webhooks/attempt';

/** What Node and OpenSSL call it. */
const BY_CODE: Readonly<Record<string, Unreachable>> = {
  ENOTFOUND: 'noAddress',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'hungUp',
  EPROTO: 'withoutTls',
  ERR_SSL_WRONG_VERSION_NUMBER: 'withoutTls',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'withoutTls',
  CERT_HAS_EXPIRED: 'certificateOutOfDate',
  CERT_NOT_YET_VALID: 'certificateOutOfDate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificateForAnotherName',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificateNotTrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificateNotTrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificateNotTrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificateNotTrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificateNotTrusted',
  CERT_UNTRUSTED: 'certificateNotTrusted',
};

/** What stood in the way of a request that failed; `undefined`: nothing that its sender could name. */
export function whyUnreachable(cause: unknown): Unreachable | undefined {
  if (cause instanceof NotReached) return 'notPublic';
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (typeof code !== 'string' || isAlert(cause)) return undefined;
  return BY_CODE[code];
}

/** Whoever refuses a connection by an alert does speak TLS: an older one, or with those alone whom they know. */
function isAlert(cause: unknown): boolean {
  return cause instanceof Error && /:SSL routines:.* alert /.test(cause.message);
}

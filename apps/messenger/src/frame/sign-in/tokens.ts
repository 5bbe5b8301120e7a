import { fields, number, text } from '../wire/reading.ts';

/** What the gateway gave for the guest's sign-in. */
export type SignInTokens = { readonly jwt: string; readonly refreshToken?: string };

/** What the page got from the identity provider, as the gateway takes it (guest API, section 6.3). */
export type SignInProof = Readonly<Record<string, string | number>>;

/** Reads tokens that were kept or answered. */
export function readTokens(value: unknown): SignInTokens | undefined {
  const given = fields(value);
  const jwt = text(given?.jwt);
  const refreshToken = text(given?.refreshToken);
  return jwt ? { jwt, ...(refreshToken && { refreshToken }) } : undefined;
}

/** Reads what a page hands over: a code with what belongs to it, or an ID token with its nonce. */
export function readProof(value: unknown): SignInProof | undefined {
  const given = fields(value);
  const idToken = text(given?.idToken);
  const nonce = text(given?.nonce);
  if (idToken) return nonce ? { idToken, nonce } : undefined;
  const code = text(given?.authCode) ?? text(given?.code);
  const redirectUri = text(given?.redirectUri);
  if (!code || !redirectUri) return undefined;
  const codeVerifier = text(given?.codeVerifier);
  const maxAge = number(given?.maxAge);
  const iss = text(given?.iss);
  return {
    code,
    redirectUri,
    ...(codeVerifier && { codeVerifier }),
    ...(nonce && { nonce }),
    ...(maxAge !== undefined && { maxAge }),
    ...(iss && { iss }),
  };
}

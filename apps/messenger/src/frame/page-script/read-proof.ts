import type { SignInProof } from '../sign-in/tokens.ts';
import { fields, number, text } from '../wire/reading.ts';

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

import { fields, text } from '../wire/reading.ts';

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

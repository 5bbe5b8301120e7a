/** What a provider vouches for about a guest. Nothing is there that it did not say. */
export type GuestProfile = {
  readonly name?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Only an address of which the provider says that it is verified. */
  readonly email?: string;
};

/** A guest who has signed in. */
export type VerifiedGuest = GuestProfile & { readonly identityId: string };

const CHARACTERS_MAX = 200;

/** The profile in the claims of an ID token or of the userinfo endpoint (OpenID Connect Core, section 5.1). */
export function guestProfile(claims: Readonly<Record<string, unknown>>): GuestProfile {
  const name = shownLine(claims['name']);
  const firstName = shownLine(claims['given_name']);
  const lastName = shownLine(claims['family_name']);
  const verified = claims['email_verified'] === true || claims['email_verified'] === 'true';
  const email = verified ? shownLine(claims['email']) : undefined;
  return {
    ...(name !== undefined && { name }),
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(email !== undefined && { email }),
  };
}

/** What to call the guest; `undefined` when the provider gave neither name nor address. */
export function verifiedName({ name, firstName, lastName, email }: GuestProfile): string | undefined {
  const parts = [firstName, lastName].filter((part) => part !== undefined).join(' ');
  return name ?? (parts === '' ? email : parts);
}

/** One short line of text: no control or direction characters, which could make a screen show something else. */
export function shownLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return text === '' ? undefined : Array.from(text).slice(0, CHARACTERS_MAX).join('');
}

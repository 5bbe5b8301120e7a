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

/** What joins letters of Persian or Sinhala, or emoji, behind one of them: it shows nothing else. */
const JOINER = String.raw`(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]`;
const UNSHOWN = new RegExp(String.raw`(?:(?!${JOINER})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])+`, 'gu');

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

/** One short line of text: no control or direction characters, which could make a screen show something else. Letters stay joined. */
export function shownLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(UNSHOWN, ' ').trim();
  return text === '' ? undefined : Array.from(text).slice(0, CHARACTERS_MAX).join('');
}

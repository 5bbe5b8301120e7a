import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';

/** What a page got from the provider: a code to redeem, or an ID token (guest API, section 6.3). */
export type SignInProof =
  | {
      readonly type: 'code';
      readonly code: string;
      readonly redirectUri: string;
      readonly codeVerifier?: string;
      readonly nonce?: string;
      /** Seconds. */
      readonly maxAge?: number;
      readonly iss?: string;
    }
  | { readonly type: 'idToken'; readonly idToken: string; readonly nonce: string };

export type VerifiedProof =
  | {
      readonly type: 'verified';
      readonly issuer: string;
      readonly subject: string;
      /** As the provider tells them. */
      readonly claims: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'rejected' }
  /** The provider can't be asked; `reason` is for the log. */
  | { readonly type: 'unavailable'; readonly reason: unknown };

/** Asks an identity provider whether a guest is who they say. */
export type IdentityVerifier = (
  client: { readonly provider: IdentityProvider; readonly sealedSecret: string },
  proof: SignInProof,
) => Promise<VerifiedProof>;

/** What became of an attempt to sign in. Neither tells whether the account exists. */
export type SignInState =
  | { readonly type: 'fresh' }
  | { readonly type: 'wrong' }
  /** `until` in milliseconds since 1970. */
  | { readonly type: 'locked'; readonly until: number }
  | { readonly type: 'failed' };

/** Makes a secret that nobody can guess, and what is kept of it: its SHA-256, hex. */
export type NewClientSecret = () => { readonly secret: string; readonly secretHash: string };

/** Whether it is the secret of which `secretHash` was kept; takes as long when it is not. */
export type VerifyClientSecret = (secretHash: string, secret: string) => boolean;

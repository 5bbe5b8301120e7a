/** Encrypts a secret so that only the programs of this installation can read it again. */
export type SealSecret = (secret: string) => string;

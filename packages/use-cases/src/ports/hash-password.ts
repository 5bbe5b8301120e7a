/** The hash of a password, argon2id as a PHC string, with its own salt. */
export type HashPassword = (password: string) => Promise<string>;

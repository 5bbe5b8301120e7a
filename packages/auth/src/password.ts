import { hash, verify } from '@node-rs/argon2';

/** The package's number for argon2id: a `const enum`, which can't be read where types are stripped. */
const ARGON2ID = 2;
/** OWASP's password storage cheat sheet: 19 MiB, two passes, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash as a PHC string, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password is the one that was hashed. Without a hash it is false, and takes as long as with one. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await hashOfNobody()), password);
  return stored !== undefined && matches;
}

let nobody: Promise<string> | undefined;

function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword('the password of an account that does not exist');
  return nobody;
}

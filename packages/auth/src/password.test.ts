import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('a password', () => {
  it('is kept as argon2id with its cost and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('open sesame'), hashPassword('open sesame')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it('matches its own hash only', async () => {
    const stored = await hashPassword('open sesame');
    expect(await verifyPassword(stored, 'open sesame')).toBe(true);
    expect(await verifyPassword(stored, 'open Sesame')).toBe(false);
  });

  it('matches nothing where there is no account, not even the stand-in', async () => {
    expect(await verifyPassword(undefined, 'the password of an account that does not exist')).toBe(false);
  });
});

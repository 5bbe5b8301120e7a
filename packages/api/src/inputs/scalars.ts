import { z } from 'zod';

/** An id that we have given out: a UUID of any version. */
export const id = z.guid();

/** More than core lets be changed at once; here only bounded. */
const MANY_MAX = 10_000;

/** Those to which one deed is done. */
export const many = z.array(id).min(1).max(MANY_MAX).readonly();

/** A version, a revision or a sequence: 1, 2, 3… */
export const ordinal = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** Milliseconds since 1970, within what a date can say. */
export const instant = z.number().min(0).max(8.64e15);

/** Judged by core; bounded, so that nobody has megabytes hashed. */
export const password = z.string().max(1024);

/** Text that core judges by its meaning; here only bounded, so that nobody sends megabytes. */
export const text = z.string().max(10_000);

import { UUID } from '@rejoin/core/uuid';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { asCount, asText, asYesOrNo } from './scalars.ts';

/** Text that every store and every client can hold: no NUL, no half of a surrogate pair. */
export const plainText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'It has a character that is not text');

/** Text of a guest's client. */
export const words = z.preprocess(asText, plainText);

/** An id of the client's making. */
export const clientId = z.preprocess(asText, plainText.max(LIMITS.idMaxCharacters));

export const yesOrNo = z.preprocess(asYesOrNo, z.boolean());

export const count = z.preprocess(asCount, z.int().nonnegative());

export const uuid = z.string().regex(UUID, 'It is not a UUID');

export const stringMap = z.record(plainText, words);

/** Custom attributes are words. Pages hand over numbers and yes or no as they have them: those are read as the words for them. */
export const attributeMap = z.record(plainText, z.union([plainText, z.number(), z.boolean()]).transform(String));

/** What every request may carry: the session's token, and a mark that its answer brings back. */
export const requestFields = { token: z.string(), tracingId: clientId.optional() };

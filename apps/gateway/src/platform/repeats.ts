import { createHash } from 'node:crypto';
import { PLATFORM_LIMITS } from '@rejoin/protocol/rest/platform/platform-limits';
import type { Answer, KeptAnswers } from '@rejoin/use-cases/ports/kept-answers';
import type { FastifyRequest } from 'fastify';
import { refuse } from './refused-request.ts';

const PRINTABLE = /^[\x20-\x7e]+$/;

type Keyed = {
  readonly request: FastifyRequest;
  readonly clientId: string;
  readonly at: number;
};

/**
 * Answers a request, and its repeat with the same Idempotency-Key as the first one. Kept is what has done something; whoever was
 * refused may ask again with the same key.
 */
export async function answerOnce(
  answers: KeptAnswers,
  { request, clientId, at }: Keyed,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const key = keyOf(request);
  if (key === undefined) return answer();
  const keyed = { clientId, key, requestHash: hashOf(request) };
  const begun = await answers.begin(keyed, at);
  if (begun.type === 'answered') return begun.answer;
  if (begun.type === 'underWay') throw refuse('underWay');
  if (begun.type === 'another') throw refuse('anotherRequest');
  const given = await answer().catch(async (error: unknown) => {
    await answers.forget(keyed);
    throw error;
  });
  await answers.keep(keyed, given);
  return given;
}

/** `undefined`: it has none. */
export function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length > PLATFORM_LIMITS.idempotencyKeyMax || !PRINTABLE.test(key))
    throw refuse('badKey');
  return key;
}

function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body]))
    .digest('hex');
}

import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { REPORT_MAX_DAYS } from '@rejoin/core/reports/interval';
import type { FieldProblem } from '@rejoin/protocol/rest/platform/field-problem';
import type { PlatformRefusal } from '@rejoin/protocol/rest/platform/platform-error';

/** Thrown by whatever finds that a request can't be done; what the client is told of it. */
export class RefusedRequest extends Error {
  readonly refusal: PlatformRefusal;
  /** Seconds after which it may be asked again. */
  readonly retryAfter: number | undefined;

  constructor(refusal: PlatformRefusal, retryAfter?: number) {
    super(refusal.code);
    this.name = 'RefusedRequest';
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }
}

const REFUSALS = {
  badRequest: [400, 'bad.request', 'The request is not valid.'],
  badKey: [400, 'invalid.value', 'An Idempotency-Key has 1 to 255 printable ASCII characters.'],
  notAuthenticated: [401, 'authentication.required', 'A valid token is needed. Get one from /oauth/token.'],
  notFound: [404, 'not.found', 'There is no such operation: another address, or another method, may be meant.'],
  configurationNotFound: [404, 'not.found', 'There is no such configuration.'],
  versionNotFound: [404, 'not.found', 'There is no such version of the configuration.'],
  deploymentNotFound: [404, 'not.found', 'There is no such deployment.'],
  conversationNotFound: [404, 'not.found', 'There is no such conversation.'],
  conversationEnded: [409, 'general.conflict', 'The conversation has ended.'],
  conversationReadOnly: [
    409,
    'general.conflict',
    'The conversation was closed, and its guest can write no more: they could not answer.',
  ],
  participantGone: [409, 'general.conflict', 'The participant does not have the conversation now. Read it again.'],
  agentNotAvailable: [409, 'general.conflict', 'The agent is not on queue, has no line at the moment, or has no room.'],
  alreadyThere: [409, 'general.conflict', 'It is with that agent, or waits in that queue, already.'],
  inUse: [409, 'in.use', 'A deployment uses the configuration.'],
  hasOpenConversations: [409, 'in.use', 'The deployment has conversations that have not ended.'],
  conflict: [409, 'general.conflict', 'Somebody else changed it meanwhile. Read it again.'],
  underWay: [409, 'general.conflict', 'A request with this Idempotency-Key is being answered.'],
  anotherRequest: [422, 'general.conflict', 'This Idempotency-Key was another request’s.'],
  tooLarge: [413, 'request.entity.too.large', 'The body is too large.'],
  notJson: [415, 'unsupported.media.type', 'The body is not application/json.'],
  tooManyRequests: [429, 'too.many.requests.retry.after', 'Too many requests. Try again later.'],
  failed: [500, 'internal.server.error', 'Something failed on the server.'],
} as const;

/** What is wrong with one field, which only a rule finds. */
const FIELD_REFUSALS = {
  messageEmpty: ['textBody', 'It has to say something.'],
  messageTooLong: ['textBody', `It has at most ${AGENT_TEXT_MAX_CHARACTERS.toLocaleString('en-US')} characters.`],
  queueNotFound: ['queueId', 'There is no such queue.'],
  intervalNotReportable: ['interval', `It has to begin before it ends, and be at most ${REPORT_MAX_DAYS} days.`],
} as const;

export type Refusal = keyof typeof REFUSALS | keyof typeof FIELD_REFUSALS;

export function refusalOf(refusal: Refusal, more: Pick<PlatformRefusal, 'entities'> = {}): PlatformRefusal {
  if (isOfField(refusal)) {
    const [field, message] = FIELD_REFUSALS[refusal];
    return invalidOf([{ field, code: 'invalid.value', message }]);
  }
  const [status, code, message] = REFUSALS[refusal];
  return { status, code, message, ...more };
}

/** The request asks for what can't be. */
export function invalidOf(problems: readonly FieldProblem[]): PlatformRefusal {
  const [first] = problems;
  const message =
    first === undefined || first.field === '' ? (first?.message ?? '') : `${first.field}: ${first.message}`;
  return { status: 400, code: first?.code ?? 'bad.request', message, problems };
}

function isOfField(refusal: Refusal): refusal is keyof typeof FIELD_REFUSALS {
  return refusal in FIELD_REFUSALS;
}

export function refuse(refusal: Refusal, more: Pick<PlatformRefusal, 'entities'> = {}): RefusedRequest {
  return new RefusedRequest(refusalOf(refusal, more));
}

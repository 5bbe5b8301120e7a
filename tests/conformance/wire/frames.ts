import { z } from 'zod';
import * as bodies from './bodies.ts';
import { message, pong } from './message.ts';

type Kind = 'response' | 'message';
type Shape<Body extends z.ZodType> = {
  readonly types: readonly Kind[];
  readonly code: z.ZodType<number>;
  readonly body: Body;
};

const OK = z.literal(200);
const ERROR = z.int().min(400).max(5000);

function frameOf<Class extends string, Body extends z.ZodType>(className: Class, { types, code, body }: Shape<Body>) {
  return z.strictObject({
    type: z.enum(types),
    class: z.literal(className),
    code,
    body,
    tracingId: z.string().optional(),
  });
}

function answer<Class extends string, Body extends z.ZodType>(className: Class, body: Body) {
  return frameOf(className, { types: ['response'], code: OK, body });
}

function event<Class extends string, Body extends z.ZodType>(className: Class, body: Body) {
  return frameOf(className, { types: ['message'], code: OK, body });
}

/** Every class that a client knows, as the strictest one reads it (guest API, sections 1.5 and 3), and the one of ours that a client may ask for. */
export const FRAMES = {
  SessionResponse: answer('SessionResponse', bodies.session),
  StructuredMessage: z.union([event('StructuredMessage', message), answer('StructuredMessage', pong)]),
  PresignedUrlResponse: answer('PresignedUrlResponse', bodies.presignedUrl),
  AttachmentDeletedResponse: answer('AttachmentDeletedResponse', bodies.attachmentDeleted),
  UploadSuccessEvent: event('UploadSuccessEvent', bodies.uploadSuccess),
  UploadFailureEvent: event('UploadFailureEvent', bodies.uploadFailure),
  GenerateUrlError: frameOf('GenerateUrlError', {
    types: ['response'],
    code: z.literal(400),
    body: bodies.generateUrlError,
  }),
  JwtResponse: answer('JwtResponse', bodies.jwt),
  GetConfigurationResponse: answer('GetConfigurationResponse', bodies.configuration),
  ResumeTokenResponse: answer('ResumeTokenResponse', bodies.resumeToken),
  ConnectionClosedEvent: event('ConnectionClosedEvent', bodies.connectionClosed),
  SessionExpiredEvent: frameOf('SessionExpiredEvent', {
    types: ['response', 'message'],
    code: OK,
    body: bodies.nothing,
  }),
  SessionClearedEvent: event('SessionClearedEvent', bodies.nothing),
  QueuePlaceEvent: event('QueuePlaceEvent', bodies.queuePlace),
  LogoutEvent: event('LogoutEvent', bodies.nothing),
  TooManyRequestsErrorMessage: frameOf('TooManyRequestsErrorMessage', {
    types: ['response'],
    code: z.literal(429),
    body: bodies.tooManyRequests,
  }),
  string: frameOf('string', { types: ['response'], code: ERROR, body: bodies.sentence }),
} as const;

export type FrameClass = keyof typeof FRAMES;
export type Frame<Class extends FrameClass = FrameClass> = z.infer<(typeof FRAMES)[Class]>;

/** The frame, or what a strict client would fail on. */
export function readFrame(data: string): Frame | string {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return `is not JSON: ${data.slice(0, 200)}`;
  }
  const className = (value as { class?: unknown } | null)?.class;
  if (typeof className !== 'string' || !Object.hasOwn(FRAMES, className))
    return `has an unknown class: ${data.slice(0, 200)}`;
  const parsed = FRAMES[className as FrameClass].safeParse(value);
  return parsed.success ? parsed.data : `${z.prettifyError(parsed.error)} in ${data.slice(0, 1000)}`;
}

import { utf8Length } from '@rejoin/core/conversation/message';
import { z } from 'zod';
import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { closeSession } from './close-session.ts';
import { configureAuthenticatedSession } from './configure-authenticated-session.ts';
import { configureSession } from './configure-session.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { echo } from './echo.ts';
import { uuid, yesOrNo } from './fields.ts';
import { getAttachment } from './get-attachment.ts';
import { getConfiguration } from './get-configuration.ts';
import { getJwt } from './get-jwt.ts';
import { onAttachment } from './on-attachment.ts';
import { onMessage } from './on-message.ts';
import { refuseEarly } from './refuse-early.ts';
import { asText } from './scalars.ts';
import { withoutNulls } from './without-nulls.ts';

/** Every request a guest's client may make, by its `action`. Fields that no schema names are ignored. */
export const UP = {
  configureSession,
  configureAuthenticatedSession,
  onMessage,
  onAttachment,
  getAttachment,
  deleteAttachment,
  getJwt,
  getConfiguration,
  echo,
  closeSession,
} as const;

const wordy = z.object({
  action: z.literal('onMessage'),
  message: z.object({ text: z.string().refine((text) => utf8Length(text) > LIMITS.textMaxBytes) }),
});
const announcement = z.object({
  action: z.literal('onAttachment'),
  errorsAsJson: yesOrNo.pipe(z.literal(true)),
  attachmentId: uuid,
});

/** Requests that the reference names and no client makes (guest API, section 2.11). */
const UNSUPPORTED = ['disconnectCustomer', 'resumeToken'];

/** Some libraries put it before whatever they write. */
const BYTE_ORDER_MARK = '\uFEFF';

type Action = keyof typeof UP;
export type GuestRequest = z.infer<(typeof UP)[Action]>;

export type GuestFrame =
  | { readonly type: 'request'; readonly request: GuestRequest }
  /** `tracingId` when the frame had one, be it too long for a request; `attachmentId` where the refusal is to come as GenerateUrlError. */
  | (Refused & { readonly tracingId?: string; readonly attachmentId?: string });

/** Makes a request of a frame, or says what is wrong with it. Never throws, whatever the frame holds. */
export function parseGuestFrame(text: string): GuestFrame {
  const frame = parseObject(text);
  const tracingId = asText(frame?.tracingId);
  const trace = typeof tracingId === 'string' ? { tracingId } : {};
  if (text.length > LIMITS.frameMaxCharacters) return { ...tooLong(text, frame), ...trace };
  if (frame === undefined) return refused(ERROR_CODES.badRequest, 'Request is not a JSON object');
  const { action } = frame;
  if (action === undefined || action === null)
    return { ...refused(ERROR_CODES.missingParameter, 'Parameter action is missing'), ...trace };
  if (!isAction(action)) return { ...refused(ERROR_CODES.badRequest, unknown(action)), ...trace };
  const spared = text.includes('null') ? withoutNulls(frame) : frame;
  const odd = action === 'onMessage' ? refuseEarly(spared) : undefined;
  if (odd !== undefined) return { ...odd, ...trace };
  const schema: z.ZodType<GuestRequest> = UP[action];
  const parsed = schema.safeParse(spared);
  if (parsed.success) return { type: 'request', request: parsed.data };
  return { ...judge(parsed.error, spared), ...trace, ...fileMeant(spared) };
}

/** A text that is too long is told as one, whatever else makes the frame long. */
function tooLong(text: string, frame: unknown): Refused {
  const parsed = wordy.safeParse(frame);
  if (!parsed.success)
    return refused(ERROR_CODES.badRequest, `Request length ${text.length} is larger than ${LIMITS.frameMaxCharacters}`);
  const length = utf8Length(parsed.data.message.text);
  return refused(ERROR_CODES.messageTooLong, `Message length ${length} is larger than ${LIMITS.textMaxBytes}`);
}

/** The file whose announcement was refused, where its client wants to be told with the file's id. */
function fileMeant(frame: unknown): { readonly attachmentId?: string } {
  const parsed = announcement.safeParse(frame);
  return parsed.success ? { attachmentId: parsed.data.attachmentId } : {};
}

function unknown(action: unknown): string {
  return UNSUPPORTED.includes(action as string)
    ? `Request ${action} is not supported`
    : 'Parameter action names no known request';
}

function isAction(action: unknown): action is Action {
  return typeof action === 'string' && Object.hasOwn(UP, action);
}

/** `undefined` when the text is no JSON object. */
function parseObject(text: string): { readonly action?: unknown; readonly tracingId?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The first problem, as a sentence that names the field and quotes nothing of the guest's. */
function judge(error: z.ZodError, frame: unknown): Refused {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const name =
    path
      .filter((part) => typeof part === 'string')
      .slice(0, 2)
      .join('.') || 'request';
  return isMissing(frame, path)
    ? refused(ERROR_CODES.missingParameter, `Parameter ${name} is missing`)
    : refused(ERROR_CODES.badRequest, `Parameter ${name} is not valid`);
}

function isMissing(frame: unknown, path: readonly PropertyKey[]): boolean {
  let value = frame;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return value === undefined;
}

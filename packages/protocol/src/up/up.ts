import type { z } from 'zod';
import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { closeSession } from './close-session.ts';
import { configureAuthenticatedSession } from './configure-authenticated-session.ts';
import { configureSession } from './configure-session.ts';
import { deleteAttachment } from './delete-attachment.ts';
import { echo } from './echo.ts';
import { getAttachment } from './get-attachment.ts';
import { getConfiguration } from './get-configuration.ts';
import { getJwt } from './get-jwt.ts';
import { onAttachment } from './on-attachment.ts';
import { onMessage } from './on-message.ts';
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

/** Requests that the reference names and no client makes (guest API, section 2.11). */
const UNSUPPORTED = ['disconnectCustomer', 'resumeToken'];

type Action = keyof typeof UP;
export type GuestRequest = z.infer<(typeof UP)[Action]>;

export type GuestFrame =
  | { readonly type: 'request'; readonly request: GuestRequest }
  /** `tracingId` when the frame had one that can be echoed. */
  | (Refused & { readonly tracingId?: string });

/** Makes a request of a frame, or says what is wrong with it. Never throws, whatever the frame holds. */
export function parseGuestFrame(text: string): GuestFrame {
  if (text.length > LIMITS.frameMaxCharacters) {
    return refused(ERROR_CODES.badRequest, `Request length ${text.length} is larger than ${LIMITS.frameMaxCharacters}`);
  }
  const frame = parseJson(text);
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) {
    return refused(ERROR_CODES.badRequest, 'Request is not a JSON object');
  }
  const { action, tracingId } = frame as { action?: unknown; tracingId?: unknown };
  const trace = typeof tracingId === 'string' && tracingId.length <= LIMITS.idMaxCharacters ? { tracingId } : {};
  if (action === undefined)
    return { ...refused(ERROR_CODES.missingParameter, 'Parameter action is missing'), ...trace };
  if (!isAction(action)) return { ...refused(ERROR_CODES.badRequest, unknown(action)), ...trace };
  const schema: z.ZodType<GuestRequest> = UP[action];
  const parsed = schema.safeParse(frame);
  if (parsed.success) return { type: 'request', request: parsed.data };
  const spared = withoutNulls(frame);
  const second = schema.safeParse(spared);
  return second.success ? { type: 'request', request: second.data } : { ...judge(second.error, spared), ...trace };
}

function unknown(action: unknown): string {
  return UNSUPPORTED.includes(action as string)
    ? `Request ${action} is not supported`
    : 'Parameter action names no known request';
}

function isAction(action: unknown): action is Action {
  return typeof action === 'string' && Object.hasOwn(UP, action);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
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

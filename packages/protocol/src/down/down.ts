import type { z } from 'zod';
import { attachmentDeletedResponse } from './attachment-deleted-response.ts';
import { connectionClosedEvent } from './connection-closed-event.ts';
import { echoResponse } from './echo-response.ts';
import { errorSentence } from './error-sentence.ts';
import { generateUrlError } from './generate-url-error.ts';
import { getConfigurationResponse } from './get-configuration-response.ts';
import { jwtResponse } from './jwt-response.ts';
import { logoutEvent } from './logout-event.ts';
import { presignedUrlResponse } from './presigned-url-response.ts';
import { queuePlaceEvent } from './queue-place-event.ts';
import { sessionClearedEvent } from './session-cleared-event.ts';
import { sessionExpiredEvent } from './session-expired-event.ts';
import { sessionResponse } from './session-response.ts';
import { structuredMessage } from './structured-message.ts';
import { tooManyRequests } from './too-many-requests.ts';
import { uploadFailureEvent } from './upload-failure-event.ts';
import { uploadSuccessEvent } from './upload-success-event.ts';

/** Every frame the gateway may send to a guest's client. */
export const DOWN = {
  attachmentDeletedResponse,
  connectionClosedEvent,
  echoResponse,
  errorSentence,
  generateUrlError,
  getConfigurationResponse,
  jwtResponse,
  logoutEvent,
  presignedUrlResponse,
  queuePlaceEvent,
  sessionClearedEvent,
  sessionExpiredEvent,
  sessionResponse,
  structuredMessage,
  tooManyRequests,
  uploadFailureEvent,
  uploadSuccessEvent,
} as const;

export type DownFrame = z.infer<(typeof DOWN)[keyof typeof DOWN]>;

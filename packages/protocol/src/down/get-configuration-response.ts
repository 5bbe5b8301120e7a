import type { SupportedContent } from '@rejoin/core/attachments/supported-content';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { allowedMedia, allowedMediaBody, blockedExtensions } from './allowed-media.ts';
import { type Frame, frame, response } from './frame.ts';

const body = z.object({
  allowedMedia: allowedMediaBody,
  blockedExtensions: z.array(z.string()),
  maxCustomDataBytes: z.int(),
  /** Whether messages reach anybody: always, as a deployment without a flow can't be. */
  messageRoutingEnabled: z.boolean(),
  sessionDurationSeconds: z.int(),
});

/** What may be sent (guest API, section 3.9). */
export const getConfigurationResponse = frame('GetConfigurationResponse', body);

type ConfigurationFacts = { readonly supportedContent: SupportedContent | undefined; readonly sessionSeconds: number };

export function getConfigurationResponseFrame(
  facts: ConfigurationFacts,
  tracingId: string | undefined,
): Frame<'GetConfigurationResponse', z.infer<typeof body>> {
  const answer = {
    allowedMedia: allowedMedia(facts.supportedContent),
    blockedExtensions: blockedExtensions(),
    maxCustomDataBytes: LIMITS.customAttributesMaxBytes,
    messageRoutingEnabled: true,
    sessionDurationSeconds: facts.sessionSeconds,
  };
  return response('GetConfigurationResponse', answer, tracingId);
}

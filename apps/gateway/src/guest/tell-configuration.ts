import { guestsMaySend } from '@rejoin/core/configuration/may-send';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { getConfigurationResponseFrame } from '@rejoin/protocol/down/get-configuration-response';
import type { GetConfiguration } from '@rejoin/protocol/up/get-configuration';
import type { GuestConnection } from './connection.ts';
import { OTHER_DEPLOYMENT, TOLD_OF_SESSION } from './refusals.ts';

/** Answers getConfiguration: what may be sent to this deployment. It needs no session, as everybody may know it. */
export async function tellConfiguration(
  { services, deploymentId }: GuestConnection,
  { deploymentId: asked, tracingId }: GetConfiguration,
): Promise<DownFrame> {
  if (asked.toLowerCase() !== deploymentId) return errorSentenceFrame(OTHER_DEPLOYMENT, tracingId);
  const picture = await services.ports.pictures.of(deploymentId);
  if (picture === undefined) return errorSentenceFrame(TOLD_OF_SESSION.unknownDeployment, tracingId);
  const { content } = picture.configuration;
  const { sessionDurationSeconds: sessionSeconds } = content.messenger;
  const facts = { supportedContent: guestsMaySend(content), sessionSeconds };
  return getConfigurationResponseFrame(facts, tracingId);
}

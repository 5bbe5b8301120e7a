import type { SupportedContent } from '../attachments/supported-content.ts';
import type { ConfigurationContent } from './configuration.ts';

/** What guests may send by this configuration; `undefined`: no files at all. */
export function guestsMaySend({ messenger }: ConfigurationContent): SupportedContent | undefined {
  const { enabled, guests } = messenger.attachments;
  return enabled && guests.types.length > 0 ? guests : undefined;
}

/** What agents may send by this configuration; `undefined`: no files at all. */
export function agentsMaySend({ messenger }: ConfigurationContent): SupportedContent | undefined {
  const { enabled, agents } = messenger.attachments;
  return enabled && agents.types.length > 0 ? agents : undefined;
}

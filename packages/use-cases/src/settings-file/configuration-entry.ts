import { isEqual } from '@rejoin/core/audit/changes';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import type { ConfigurationEntry, MessengerContent } from '@rejoin/core/settings-file/settings-file';
import type { SettingNames } from './setting-names.ts';

/** `newest`: what is published; `undefined`: nothing is. */
export function configurationEntryOf(
  { draft, newest }: { readonly draft: ConfigurationContent; readonly newest: ConfigurationContent | undefined },
  names: SettingNames,
): ConfigurationEntry {
  const written = messengerContentOf(draft, names);
  if (newest === undefined) return { draft: written };
  const published = messengerContentOf(newest, names);
  return isEqual(published, written) ? { published } : { published, draft: written };
}

export function messengerContentOf(
  { name: _name, ...content }: ConfigurationContent,
  names: SettingNames,
): MessengerContent {
  const { authentication } = content;
  const providerId = names.identityProviders.toName(authentication.providerId);
  return { ...content, authentication: { ...authentication, providerId } };
}

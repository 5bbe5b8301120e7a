import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';

type Messenger = ConfigurationContent['messenger'];

/** The content with some of the messenger's settings as they are given here. */
export function withMessenger(content: ConfigurationContent, part: Partial<Messenger>): ConfigurationContent {
  return { ...content, messenger: { ...content.messenger, ...part } };
}

export function withLauncher(
  content: ConfigurationContent,
  part: Partial<Messenger['launcher']>,
): ConfigurationContent {
  return withMessenger(content, { launcher: { ...content.messenger.launcher, ...part } });
}

export function withHomeScreen(
  content: ConfigurationContent,
  part: Partial<Messenger['homeScreen']>,
): ConfigurationContent {
  return withMessenger(content, { homeScreen: { ...content.messenger.homeScreen, ...part } });
}

export function withPersona(content: ConfigurationContent, part: Partial<Messenger['persona']>): ConfigurationContent {
  return withMessenger(content, { persona: { ...content.messenger.persona, ...part } });
}

export function withAuthentication(
  content: ConfigurationContent,
  part: Partial<ConfigurationContent['authentication']>,
): ConfigurationContent {
  return { ...content, authentication: { ...content.authentication, ...part } };
}

export function withAttachments(
  content: ConfigurationContent,
  part: Partial<Messenger['attachments']>,
): ConfigurationContent {
  return withMessenger(content, { attachments: { ...content.messenger.attachments, ...part } });
}

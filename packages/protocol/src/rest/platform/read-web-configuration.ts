import { type ConfigurationContent, NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { NO_AUTHENTICATION } from '@rejoin/core/identity/authentication';
import { CUSTOM_LABEL_KEYS, type CustomLabels, inWrittenOrder, readCustomLabels } from '../custom-labels.ts';
import type { FieldProblem } from './field-problem.ts';
import { readBody } from './read-body.ts';
import { type FeatureSentences, type Json, unkeptFields } from './unkept-fields.ts';
import {
  CONFIGURATION_READ_ONLY,
  type WebConfiguration,
  webConfiguration,
  webConfigurationOf,
} from './web-configuration.ts';

export type ReadConfigurationBody =
  | { readonly type: 'read'; readonly content: ConfigurationContent }
  | { readonly type: 'refused'; readonly problems: readonly FieldProblem[] };

/**
 * The settings that a body asks for. What it leaves out is as in a new configuration, and what the shape can't say stays as in
 * `before`. What could not be kept is refused.
 */
export function readWebConfiguration(body: unknown, before: ConfigurationContent): ReadConfigurationBody {
  const read = readBody(webConfiguration, body);
  if (read.type === 'refused') return read;
  const content = contentOf(read.value, before);
  const sent = comparable(read.sent, content.languages);
  const problems = unkeptFields(sent, webConfigurationOf(content) as Json, SENTENCES);
  return problems.length > 0 ? { type: 'refused', problems } : { type: 'read', content };
}

/** Without what can't be written, and the labels, which may come in any order, in the order in which they are read back. */
function comparable(sent: Json, languages: readonly string[]): Json {
  const fields = Object.entries(sent as object).filter(([key]) => !CONFIGURATION_READ_ONLY.includes(key));
  const ordered = fields.map(([key, value]) =>
    key === 'customI18nLabels' && Array.isArray(value)
      ? [key, inWrittenOrder(value as CustomLabels, languages)]
      : [key, value],
  );
  return Object.fromEntries(ordered);
}

function contentOf(sent: WebConfiguration, before: ConfigurationContent): ConfigurationContent {
  const { languages = NEW_CONFIGURATION.languages, customI18nLabels = [], authenticationSettings } = sent;
  const { enabled, integrationId, allowSessionUpgrade } = authenticationSettings ?? {};
  return {
    name: sent.name,
    description: sent.description ?? '',
    languages,
    defaultLanguage: sent.defaultLanguage ?? languages[0] ?? NEW_CONFIGURATION.defaultLanguage,
    messenger: { ...messengerOf(sent, before.messenger), ...readCustomLabels(customI18nLabels, languages) },
    authentication: {
      enabled: enabled ?? NO_AUTHENTICATION.enabled,
      providerId: integrationId ?? NO_AUTHENTICATION.providerId,
      allowSessionUpgrade: allowSessionUpgrade ?? NO_AUTHENTICATION.allowSessionUpgrade,
    },
  };
}

type Messenger = ConfigurationContent['messenger'];

function messengerOf({ messenger, position, headlessMode }: WebConfiguration, before: Messenger): Messenger {
  const fresh = NEW_CONFIGURATION.messenger;
  const talk = messenger?.apps?.conversations;
  const mode = messenger?.fileUpload?.modes?.[0];
  const { guests } = fresh.attachments;
  return {
    ...fresh,
    headless: headlessMode?.enabled ?? fresh.headless,
    primaryColor: messenger?.styles?.primaryColor ?? fresh.primaryColor,
    launcher: {
      ...launcherOf(messenger?.launcherButton),
      alignment: position?.alignment ?? fresh.launcher.alignment,
      sideSpace: position?.sideSpace ?? fresh.launcher.sideSpace,
      bottomSpace: position?.bottomSpace ?? fresh.launcher.bottomSpace,
    },
    homeScreen: {
      enabled: messenger?.homeScreen?.enabled ?? fresh.homeScreen.enabled,
      logoUrl: messenger?.homeScreen?.logoUrl ?? fresh.homeScreen.logoUrl,
    },
    persona: personaOf(talk?.humanize),
    attachments: {
      enabled: messenger?.fileUpload?.enableAttachments ?? fresh.attachments.enabled,
      guests: { types: mode?.fileTypes ?? guests.types, maxSizeKB: mode?.maxFileSizeKB ?? guests.maxSizeKB },
      agents: before.attachments.agents,
    },
    agentTypingIndicator: talk?.showAgentTypingIndicator ?? fresh.agentTypingIndicator,
    guestTypingIndicator: talk?.showUserTypingIndicator ?? fresh.guestTypingIndicator,
    autoStart: talk?.autoStart?.enabled ?? fresh.autoStart,
    clearConversation: talk?.conversationClear?.enabled ?? fresh.clearConversation,
    otherDevices: before.otherDevices,
    queuePlace: before.queuePlace,
    sessionDurationSeconds: talk?.sessionDurationSeconds ?? fresh.sessionDurationSeconds,
    onDisconnect: noticeOf(talk?.conversationDisconnect),
  };
}

type Button = NonNullable<WebConfiguration['messenger']>['launcherButton'];

function launcherOf(sent: Button): Pick<Messenger['launcher'], 'visibility' | 'displayType' | 'iconUrl'> {
  const { visibility, displayType, iconUrl } = NEW_CONFIGURATION.messenger.launcher;
  return {
    visibility: sent?.visibility ?? visibility,
    displayType: sent?.displayType ?? displayType,
    iconUrl: sent?.icon?.url ?? iconUrl,
  };
}

type Talk = NonNullable<NonNullable<NonNullable<WebConfiguration['messenger']>['apps']>['conversations']>;

function personaOf(sent: Talk['humanize']): Messenger['persona'] {
  const { enabled, name, avatarUrl } = NEW_CONFIGURATION.messenger.persona;
  return {
    enabled: sent?.enabled ?? enabled,
    name: sent?.bot?.name ?? name,
    avatarUrl: sent?.bot?.avatarUrl ?? avatarUrl,
  };
}

function noticeOf(sent: Talk['conversationDisconnect']): Messenger['onDisconnect'] {
  if (sent?.enabled !== true) return 'nothing';
  return sent.type === 'ReadOnly' ? 'readOnly' : 'status';
}

const SENTENCES: FeatureSentences = [
  ['messenger.enabled', 'It is always on. To take the messenger off its pages, make the deployment Inactive.'],
  [
    'messenger.apps.conversations.enabled',
    'It is always on. To take the messenger off its pages, make the deployment Inactive.',
  ],
  [
    'messenger.apps.conversations.conversationDisconnect',
    'While the notice is off, its type is Send: leave the type out.',
  ],
  ['messenger.apps.conversations.markdown', 'Messages are shown as they are written, without Markdown.'],
  ['messenger.apps.conversations.notifications', 'There are no push notifications.'],
  ['messenger.apps.knowledge', 'There is no knowledge base.'],
  ['messenger.fileUpload.modes', 'All files have one list of types and one size: send one mode.'],
  ['messenger.sessionPersistenceType', 'Where a session is kept can’t be chosen: leave it out.'],
  [
    'customI18nLabels',
    `Each of the languages may have ${CUSTOM_LABEL_KEYS.join(', ')}; the last is the same in all of them.`,
  ],
  ['supportCenter', 'There is no support center.'],
  ['cobrowse', 'There is no co-browsing.'],
  ['journeyEvents', 'What guests do on the pages is not recorded.'],
  ['video', 'There are no video calls.'],
];

import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { z } from 'zod';
import { plainText } from '../../up/fields.ts';
import { CUSTOM_LABEL_KEYS, customLabelsOf } from '../custom-labels.ts';

const TEXT_MAX = 10_000;
const text = plainText.max(TEXT_MAX);
const instant = z.iso.datetime();
const ofServer = { readOnly: true } as const;
const off = z.object({ enabled: z.boolean().optional() }).meta({ description: 'Not offered: `enabled` is false.' });
const on = z.object({ enabled: z.boolean().optional() });

/** A person, or an OAuth client. */
const reference = z.object({ id: z.string() });

const conversations = z.object({
  enabled: z.boolean().optional().meta({ description: 'Always true.' }),
  showAgentTypingIndicator: z.boolean().optional(),
  showUserTypingIndicator: z.boolean().optional(),
  autoStart: on.optional(),
  markdown: off.optional(),
  conversationDisconnect: z
    .object({ enabled: z.boolean().optional(), type: z.enum(['Send', 'ReadOnly']).optional() })
    .optional(),
  conversationClear: on.optional(),
  humanize: z
    .object({
      enabled: z.boolean().optional(),
      bot: z.object({ name: text.optional(), avatarUrl: text.optional() }).optional(),
    })
    .optional()
    .meta({ description: 'Who automatic replies are from in the messenger; the avatar is at an https address.' }),
  notifications: off.optional(),
  sessionDurationSeconds: z.int().optional(),
});

const fileMode = z.object({ fileTypes: z.array(text).max(1000).optional(), maxFileSizeKB: z.int().optional() });

const messenger = z.object({
  enabled: z.boolean().optional().meta({ description: 'Always true.' }),
  styles: z.object({ primaryColor: text.optional() }).optional(),
  launcherButton: z
    .object({
      visibility: z.enum(['On', 'Off', 'OnDemand']).optional(),
      displayType: z.enum(['Icon', 'Text', 'IconAndText']).optional(),
      icon: z.object({ url: text.optional() }).optional().meta({ description: 'A picture at an https address.' }),
    })
    .optional(),
  homeScreen: z
    .object({ enabled: z.boolean().optional(), logoUrl: text.optional() })
    .optional()
    .meta({ description: 'The logo is at an https address.' }),
  fileUpload: z
    .object({ enableAttachments: z.boolean().optional(), modes: z.array(fileMode).max(100).optional() })
    .optional()
    .meta({ description: 'What guests may send: one mode. What agents may send is set in the console.' }),
  apps: z.object({ conversations: conversations.optional(), knowledge: off.optional() }).optional(),
});

const label = z.object({
  language: text,
  localizedLabels: z.array(z.object({ key: text, value: text })).max(100),
});

/** One version of a configuration; to write one, all but the name may be left out (platform API, section 1.3). */
export const webConfiguration = z.object({
  id: z.string().optional().meta(ofServer),
  name: text,
  version: z.string().optional().meta(ofServer),
  description: text.optional(),
  status: z.string().optional().meta(ofServer),
  dateModified: instant.optional().meta(ofServer),
  datePublished: instant.optional().meta(ofServer),
  publishedUser: reference.optional().meta(ofServer),
  selfUri: z.string().optional().meta(ofServer),
  languages: z.array(text).max(100).optional(),
  defaultLanguage: text.optional(),
  customI18nLabels: z
    .array(label)
    .max(100)
    .optional()
    .meta({ description: `${CUSTOM_LABEL_KEYS.join(', ')}: in this order, for the languages in theirs.` }),
  position: z
    .object({
      alignment: z.enum(['Auto', 'Left', 'Right']).optional(),
      sideSpace: z.int().optional(),
      bottomSpace: z.int().optional(),
    })
    .optional(),
  messenger: messenger.optional(),
  authenticationSettings: z
    .object({
      enabled: z.boolean().optional(),
      integrationId: text.optional(),
      allowSessionUpgrade: z.boolean().optional(),
    })
    .optional()
    .meta({ description: 'integrationId is the id of an identity provider.' }),
  headlessMode: on
    .optional()
    .meta({ description: 'The page draws the conversation itself: there is no launcher and no panel.' }),
  supportCenter: off.optional(),
  cobrowse: off.optional(),
  journeyEvents: off.optional(),
  video: off.optional(),
});

export type WebConfiguration = z.infer<typeof webConfiguration>;

/** What a client may send of its own reading, and is not looked at: the server says it. */
export const CONFIGURATION_READ_ONLY: readonly string[] = [
  ...['id', 'version', 'status', 'selfUri', 'dateCreated', 'dateModified', 'datePublished'],
  ...['createdUser', 'lastModifiedUser', 'publishedUser'],
];

/** The settings of a configuration in the shape of the platform API. */
export function webConfigurationOf(content: ConfigurationContent): WebConfiguration {
  const { name, description, languages, defaultLanguage, messenger: own, authentication } = content;
  const { launcher } = own;
  const customI18nLabels = customLabelsOf(content);
  const { enabled, providerId, allowSessionUpgrade } = authentication;
  const isOpen = !enabled && providerId === '' && !allowSessionUpgrade;
  return {
    name,
    description,
    languages: [...languages],
    defaultLanguage,
    ...(customI18nLabels.length > 0 && { customI18nLabels }),
    position: { alignment: launcher.alignment, sideSpace: launcher.sideSpace, bottomSpace: launcher.bottomSpace },
    messenger: messengerOf(own),
    ...(!isOpen && { authenticationSettings: { enabled, integrationId: providerId, allowSessionUpgrade } }),
    headlessMode: { enabled: own.headless },
    supportCenter: { enabled: false },
    cobrowse: { enabled: false },
    journeyEvents: { enabled: false },
  };
}

function messengerOf(own: ConfigurationContent['messenger']): NonNullable<WebConfiguration['messenger']> {
  const { onDisconnect, attachments, launcher, homeScreen } = own;
  const { types, maxSizeKB } = attachments.guests;
  return {
    enabled: true,
    styles: { primaryColor: own.primaryColor },
    launcherButton: {
      visibility: launcher.visibility,
      displayType: launcher.displayType,
      ...(launcher.iconUrl !== '' && { icon: { url: launcher.iconUrl } }),
    },
    homeScreen: { enabled: homeScreen.enabled, ...(homeScreen.logoUrl !== '' && { logoUrl: homeScreen.logoUrl }) },
    fileUpload: {
      enableAttachments: attachments.enabled,
      modes: [{ fileTypes: [...types], maxFileSizeKB: maxSizeKB }],
    },
    apps: {
      conversations: {
        enabled: true,
        showAgentTypingIndicator: own.agentTypingIndicator,
        showUserTypingIndicator: own.guestTypingIndicator,
        autoStart: { enabled: own.autoStart },
        markdown: { enabled: false },
        conversationDisconnect: {
          enabled: onDisconnect !== 'nothing',
          type: onDisconnect === 'readOnly' ? 'ReadOnly' : 'Send',
        },
        conversationClear: { enabled: own.clearConversation },
        humanize: humanizeOf(own.persona),
        notifications: { enabled: false },
        sessionDurationSeconds: own.sessionDurationSeconds,
      },
      knowledge: { enabled: false },
    },
  };
}

function humanizeOf({ enabled, name, avatarUrl }: ConfigurationContent['messenger']['persona']) {
  return { enabled, bot: { name, ...(avatarUrl !== '' && { avatarUrl }) } };
}

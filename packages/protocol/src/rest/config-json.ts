import { textOn } from '@rejoin/core/configuration/brand-colour';
import type { PublishedConfiguration } from '@rejoin/core/configuration/configuration';
import { guestsMaySend } from '@rejoin/core/configuration/may-send';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import { z } from 'zod';
import { customLabels, customLabelsOf } from './custom-labels.ts';

const enabled = z.object({ enabled: z.boolean() });

/** What everybody may know of a deployment's messenger (guest API, section 6.2). Never has a null: clients fail on one. */
export const configJson = z.object({
  id: z.string(),
  version: z.string(),
  languages: z.array(z.string()),
  defaultLanguage: z.string(),
  apiEndpoint: z.string(),
  headlessMode: enabled,
  messenger: z.object({
    enabled: z.boolean(),
    apps: z.object({
      conversations: z.object({
        messagingEndpoint: z.string(),
        enabled: z.boolean(),
        showAgentTypingIndicator: z.boolean(),
        showUserTypingIndicator: z.boolean(),
        autoStart: enabled,
        markdown: enabled,
        conversationDisconnect: z.object({ enabled: z.boolean(), type: z.enum(['Send', 'ReadOnly']) }),
        conversationClear: enabled,
        /** Ours. */
        otherDevices: enabled,
        /** Ours. */
        queuePlace: enabled,
        humanize: z.object({
          enabled: z.boolean(),
          bot: z.object({ name: z.string(), avatarUrl: z.string().optional() }),
        }),
        notifications: z.object({
          enabled: z.boolean(),
          notificationContentType: z.enum(['IncludeMessagesContent', 'ExcludeMessagesContent']),
        }),
        sessionDurationSeconds: z.int(),
      }),
    }),
    /** `textColor`: legible on the primary colour; for our own messenger. */
    styles: z.object({ primaryColor: z.string(), textColor: z.string() }),
    launcherButton: z.object({
      visibility: z.enum(['On', 'Off', 'OnDemand']),
      displayType: z.enum(['Icon', 'Text', 'IconAndText']),
      icon: z.object({ url: z.string() }).optional(),
    }),
    fileUpload: z.object({
      enableAttachments: z.boolean(),
      modes: z.array(z.object({ fileTypes: z.array(z.string()), maxFileSizeKB: z.int() })),
    }),
    homeScreen: z.object({ enabled: z.boolean(), logoUrl: z.string().optional() }),
  }),
  position: z.object({ alignment: z.enum(['Auto', 'Left', 'Right']), sideSpace: z.int(), bottomSpace: z.int() }),
  customI18nLabels: customLabels.optional(),
  journeyEvents: enabled,
  cobrowse: z.object({
    enabled: z.boolean(),
    allowAgentControl: z.boolean(),
    maskSelectors: z.array(z.string()),
    readonlySelectors: z.array(z.string()),
  }),
  status: z.enum(['Active', 'Inactive']),
  auth: z.object({ enabled: z.boolean(), allowSessionUpgrade: z.boolean() }),
});

export type ConfigJson = z.infer<typeof configJson>;

export type ConfigFacts = {
  readonly deployment: Pick<Deployment, 'status'>;
  readonly configuration: PublishedConfiguration;
  /** The gateway's public address, e.g. `https://chat.example`. */
  readonly gatewayUrl: string;
};

export function configJsonOf({ deployment, configuration, gatewayUrl }: ConfigFacts): ConfigJson {
  const { content } = configuration;
  const { launcher } = content.messenger;
  const customI18nLabels = customLabelsOf(content);
  return {
    id: configuration.configurationId,
    version: `${configuration.version}`,
    languages: [...content.languages],
    defaultLanguage: content.defaultLanguage,
    apiEndpoint: gatewayUrl,
    headlessMode: { enabled: content.messenger.headless },
    messenger: messengerOf(content, gatewayUrl),
    position: { alignment: launcher.alignment, sideSpace: launcher.sideSpace, bottomSpace: launcher.bottomSpace },
    ...(customI18nLabels.length > 0 && { customI18nLabels }),
    journeyEvents: { enabled: false },
    cobrowse: { enabled: false, allowAgentControl: false, maskSelectors: [], readonlySelectors: [] },
    status: deployment.status,
    auth: {
      enabled: content.authentication.enabled,
      allowSessionUpgrade: content.authentication.enabled && content.authentication.allowSessionUpgrade,
    },
  };
}

function messengerOf(content: PublishedConfiguration['content'], gatewayUrl: string): ConfigJson['messenger'] {
  const { messenger } = content;
  const { onDisconnect, launcher, homeScreen } = messenger;
  const files = guestsMaySend(content);
  return {
    enabled: true,
    apps: {
      conversations: {
        messagingEndpoint: gatewayUrl.replace(/^http/, 'ws'),
        enabled: true,
        showAgentTypingIndicator: messenger.agentTypingIndicator,
        showUserTypingIndicator: messenger.guestTypingIndicator,
        autoStart: { enabled: messenger.autoStart },
        markdown: { enabled: false },
        conversationDisconnect: {
          enabled: onDisconnect !== 'nothing',
          type: onDisconnect === 'readOnly' ? 'ReadOnly' : 'Send',
        },
        conversationClear: { enabled: messenger.clearConversation },
        otherDevices: { enabled: messenger.otherDevices },
        queuePlace: { enabled: messenger.queuePlace },
        humanize: humanizeOf(messenger.persona),
        notifications: { enabled: false, notificationContentType: 'ExcludeMessagesContent' },
        sessionDurationSeconds: messenger.sessionDurationSeconds,
      },
    },
    styles: { primaryColor: messenger.primaryColor, textColor: textOn(messenger.primaryColor) },
    launcherButton: {
      visibility: launcher.visibility,
      displayType: launcher.displayType,
      ...(launcher.iconUrl !== '' && { icon: { url: launcher.iconUrl } }),
    },
    fileUpload: {
      enableAttachments: files !== undefined,
      modes: files === undefined ? [] : [{ fileTypes: [...files.types], maxFileSizeKB: files.maxSizeKB }],
    },
    homeScreen: { enabled: homeScreen.enabled, ...(homeScreen.logoUrl !== '' && { logoUrl: homeScreen.logoUrl }) },
  };
}

function humanizeOf({ enabled: isOn, name, avatarUrl }: PublishedConfiguration['content']['messenger']['persona']) {
  return { enabled: isOn, bot: isOn ? { name, ...(avatarUrl !== '' && { avatarUrl }) } : { name: '' } };
}

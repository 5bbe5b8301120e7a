import { AGENTS_SEND, GUESTS_SEND, type SupportedContent } from '../attachments/supported-content.ts';
import type { DisconnectNotice } from '../conversation/events.ts';
import { type AuthenticationSettings, NO_AUTHENTICATION } from '../identity/authentication.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { MessengerLabels } from './labels.ts';

/** How a messenger looks and behaves: the part of a web deployment configuration (platform API, section 1.3) that the messenger has. */
export type ConfigurationContent = {
  /** 1…100 characters. */
  readonly name: string;
  readonly description: string;
  /** Lower-case locale tags, at least one, e.g. `en-us`. */
  readonly languages: readonly string[];
  /** One of `languages`. */
  readonly defaultLanguage: string;
  readonly messenger: {
    /** The page draws the conversation itself: there is no launcher and no panel. */
    readonly headless: boolean;
    /** `#RRGGBB`. */
    readonly primaryColor: string;
    readonly launcher: {
      readonly visibility: LauncherVisibility;
      readonly displayType: LauncherDisplay;
      /** A picture in place of the speech bubble, `https:`; may be empty. */
      readonly iconUrl: string;
      readonly alignment: LauncherAlignment;
      readonly sideSpace: number;
      readonly bottomSpace: number;
    };
    /** Shown at the head of the conversation; may be empty. */
    readonly headerTitle: string;
    /** What is worded otherwise than by the messenger, by language. */
    readonly labels: readonly MessengerLabels[];
    /** Where the messenger opens, before the conversation is. */
    readonly homeScreen: {
      readonly enabled: boolean;
      /** As `launcher.iconUrl`; stands on the primary colour. */
      readonly logoUrl: string;
    };
    /** Whom the guest sees as the author of what a flow says; off: nobody, they are told that it is automatic. */
    readonly persona: {
      readonly enabled: boolean;
      /** 0…60 characters; empty: the messenger's own words for automatic replies. */
      readonly name: string;
      /** As `launcher.iconUrl`. */
      readonly avatarUrl: string;
    };
    readonly attachments: {
      /** Whether files go through this messenger at all, in either direction. */
      readonly enabled: boolean;
      readonly guests: SupportedContent;
      readonly agents: SupportedContent;
    };
    /** Whether the guest sees that the agent is typing. */
    readonly agentTypingIndicator: boolean;
    /** Whether the agent sees that the guest is typing. */
    readonly guestTypingIndicator: boolean;
    /** Whether the conversation begins when the guest opens the messenger, and not with their first message. */
    readonly autoStart: boolean;
    readonly clearConversation: boolean;
    /** Whether a guest who has not signed in may take their conversation to another device. */
    readonly otherDevices: boolean;
    /** Whether a guest who waits sees their place in the queue. */
    readonly queuePlace: boolean;
    /** How long a session lives after its latest message, in seconds: {@link SESSION_SECONDS}. A session keeps what it was opened with. */
    readonly sessionDurationSeconds: number;
    /** What a guest sees when the agent disconnects. */
    readonly onDisconnect: DisconnectNotice;
  };
  readonly authentication: AuthenticationSettings;
};

export type LauncherVisibility = 'On' | 'Off' | 'OnDemand';
export type LauncherDisplay = 'Icon' | 'Text' | 'IconAndText';
export type LauncherAlignment = 'Auto' | 'Left' | 'Right';

/** An immutable published version: 1, 2, 3… */
export type PublishedConfiguration = {
  readonly configurationId: string;
  readonly version: number;
  readonly content: ConfigurationContent;
};

/** What a new configuration begins with. Colour and spacing: the native messenger's defaults (platform API, section 1.3). */
export const NEW_CONFIGURATION: ConfigurationContent = {
  name: '',
  description: '',
  languages: ['en-us'],
  defaultLanguage: 'en-us',
  messenger: {
    headless: false,
    primaryColor: '#0D6EFD',
    launcher: {
      visibility: 'On',
      displayType: 'Icon',
      iconUrl: '',
      alignment: 'Auto',
      sideSpace: 20,
      bottomSpace: 12,
    },
    headerTitle: '',
    labels: [],
    homeScreen: { enabled: false, logoUrl: '' },
    persona: { enabled: false, name: '', avatarUrl: '' },
    attachments: { enabled: true, guests: GUESTS_SEND, agents: AGENTS_SEND },
    agentTypingIndicator: true,
    guestTypingIndicator: true,
    autoStart: false,
    clearConversation: false,
    otherDevices: true,
    queuePlace: true,
    sessionDurationSeconds: SESSION_SECONDS.default,
    onDisconnect: 'nothing',
  },
  authentication: NO_AUTHENTICATION,
};

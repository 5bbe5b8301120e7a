import type {
  ConfigurationContent,
  LauncherAlignment,
  LauncherDisplay,
  LauncherVisibility,
} from '@rejoin/core/configuration/configuration';
import { durationWords } from '@rejoin/core/duration';
import { type ContentField, field } from './content-field.ts';
import {
  withAttachments,
  withAuthentication,
  withHomeScreen,
  withLauncher,
  withMessenger,
  withPersona,
} from './content-with.ts';
import { FILE_KIND_LABELS, fileKindOf } from './file-kinds.ts';
import { inOrder, labelWords } from './label-words.ts';
import { languageName } from './language-name.ts';

export const INTERFACE_LABELS = { messenger: 'The messenger’s', page: 'The page’s own' } as const;

export const VISIBILITY_LABELS: Readonly<Record<LauncherVisibility, string>> = {
  On: 'Always',
  OnDemand: 'On command',
  Off: 'Never',
};

export const DISPLAY_LABELS: Readonly<Record<LauncherDisplay, string>> = {
  Icon: 'Icon',
  Text: 'Text',
  IconAndText: 'Icon and text',
};

export const ALIGNMENT_LABELS: Readonly<Record<LauncherAlignment, string>> = {
  Auto: 'Automatic',
  Left: 'Left',
  Right: 'Right',
};

export const NOTICE_LABELS: Readonly<Record<ConfigurationContent['messenger']['onDisconnect'], string>> = {
  nothing: 'Nothing',
  status: 'A status line; writing goes on',
  readOnly: 'A status line; no more writing',
};

const text = (value: string) => (value === '' ? 'Empty' : value);
const onOff = (value: boolean) => (value ? 'On' : 'Off');
const pixels = (value: number) => `${value} px`;
const kilobytes = (value: number) => `${value} KB`;
const kindOfFiles = (types: readonly string[]) =>
  FILE_KIND_LABELS[fileKindOf(types)] ?? (types.join(', ') || 'Nothing');

/** Every setting, in the order of the form. */
export const CONTENT_FIELDS: readonly ContentField[] = [
  field({ path: 'name', label: 'Name', get: (c) => c.name, set: (c, name) => ({ ...c, name }), show: text }),
  field({
    path: 'description',
    label: 'Description',
    get: (c) => c.description,
    set: (c, description) => ({ ...c, description }),
    show: text,
  }),
  field({
    path: 'messenger.headless',
    label: 'User interface',
    get: (c) => c.messenger.headless,
    set: (c, headless) => withMessenger(c, { headless }),
    show: (headless) => INTERFACE_LABELS[headless ? 'page' : 'messenger'],
  }),
  field({
    path: 'messenger.primaryColor',
    label: 'Brand colour',
    get: (c) => c.messenger.primaryColor.toUpperCase(),
    set: (c, primaryColor) => withMessenger(c, { primaryColor }),
    show: text,
  }),
  field({
    path: 'messenger.headerTitle',
    label: 'Header title',
    get: (c) => c.messenger.headerTitle,
    set: (c, headerTitle) => withMessenger(c, { headerTitle }),
    show: text,
  }),
  field({
    path: 'messenger.launcher.visibility',
    label: 'Launcher',
    get: (c) => c.messenger.launcher.visibility,
    set: (c, visibility) => withLauncher(c, { visibility }),
    show: (value) => VISIBILITY_LABELS[value],
  }),
  field({
    path: 'messenger.launcher.displayType',
    label: 'What the launcher shows',
    get: (c) => c.messenger.launcher.displayType,
    set: (c, displayType) => withLauncher(c, { displayType }),
    show: (value) => DISPLAY_LABELS[value],
  }),
  field({
    path: 'messenger.launcher.iconUrl',
    label: 'Icon of the launcher',
    get: (c) => c.messenger.launcher.iconUrl,
    set: (c, iconUrl) => withLauncher(c, { iconUrl }),
    show: (value) => (value === '' ? 'The messenger’s own' : value),
  }),
  field({
    path: 'messenger.launcher.alignment',
    label: 'Side of the page',
    get: (c) => c.messenger.launcher.alignment,
    set: (c, alignment) => withLauncher(c, { alignment }),
    show: (value) => ALIGNMENT_LABELS[value],
  }),
  field({
    path: 'messenger.launcher.sideSpace',
    label: 'Space to the side',
    get: (c) => c.messenger.launcher.sideSpace,
    set: (c, sideSpace) => withLauncher(c, { sideSpace }),
    show: pixels,
  }),
  field({
    path: 'messenger.launcher.bottomSpace',
    label: 'Space below',
    get: (c) => c.messenger.launcher.bottomSpace,
    set: (c, bottomSpace) => withLauncher(c, { bottomSpace }),
    show: pixels,
  }),
  field({
    path: 'languages',
    label: 'Languages',
    get: (c) => c.languages,
    set: (c, languages) => ({ ...c, languages }),
    show: (value) => value.map(languageName).join(', ') || 'None',
  }),
  field({
    path: 'defaultLanguage',
    label: 'Default language',
    get: (c) => c.defaultLanguage,
    set: (c, defaultLanguage) => ({ ...c, defaultLanguage }),
    show: languageName,
  }),
  field({
    path: 'messenger.labels',
    label: 'Words of your own',
    get: (c) => c.messenger.labels.map(inOrder),
    set: (c, labels) => withMessenger(c, { labels }),
    show: labelWords,
  }),
  field({
    path: 'messenger.homeScreen.enabled',
    label: 'Home screen',
    get: (c) => c.messenger.homeScreen.enabled,
    set: (c, enabled) => withHomeScreen(c, { enabled }),
    show: onOff,
  }),
  field({
    path: 'messenger.homeScreen.logoUrl',
    label: 'Logo on the home screen',
    get: (c) => c.messenger.homeScreen.logoUrl,
    set: (c, logoUrl) => withHomeScreen(c, { logoUrl }),
    show: text,
  }),
  field({
    path: 'messenger.persona.enabled',
    label: 'Automatic replies under a name',
    get: (c) => c.messenger.persona.enabled,
    set: (c, enabled) => withPersona(c, { enabled }),
    show: onOff,
  }),
  field({
    path: 'messenger.persona.name',
    label: 'Name of automatic replies',
    get: (c) => c.messenger.persona.name,
    set: (c, name) => withPersona(c, { name }),
    show: text,
  }),
  field({
    path: 'messenger.persona.avatarUrl',
    label: 'Picture of automatic replies',
    get: (c) => c.messenger.persona.avatarUrl,
    set: (c, avatarUrl) => withPersona(c, { avatarUrl }),
    show: text,
  }),
  field({
    path: 'messenger.attachments.enabled',
    label: 'Files',
    get: (c) => c.messenger.attachments.enabled,
    set: (c, enabled) => withAttachments(c, { enabled }),
    show: onOff,
  }),
  field({
    path: 'messenger.attachments.guests.types',
    label: 'Guests may send',
    get: (c) => c.messenger.attachments.guests.types,
    set: (c, types) => withAttachments(c, { guests: { ...c.messenger.attachments.guests, types } }),
    show: kindOfFiles,
  }),
  field({
    path: 'messenger.attachments.guests.maxSizeKB',
    label: 'Largest file of a guest',
    get: (c) => c.messenger.attachments.guests.maxSizeKB,
    set: (c, maxSizeKB) => withAttachments(c, { guests: { ...c.messenger.attachments.guests, maxSizeKB } }),
    show: kilobytes,
  }),
  field({
    path: 'messenger.attachments.agents.types',
    label: 'Agents may send',
    get: (c) => c.messenger.attachments.agents.types,
    set: (c, types) => withAttachments(c, { agents: { ...c.messenger.attachments.agents, types } }),
    show: kindOfFiles,
  }),
  field({
    path: 'messenger.attachments.agents.maxSizeKB',
    label: 'Largest file of an agent',
    get: (c) => c.messenger.attachments.agents.maxSizeKB,
    set: (c, maxSizeKB) => withAttachments(c, { agents: { ...c.messenger.attachments.agents, maxSizeKB } }),
    show: kilobytes,
  }),
  field({
    path: 'messenger.agentTypingIndicator',
    label: 'Agent typing indicator',
    get: (c) => c.messenger.agentTypingIndicator,
    set: (c, agentTypingIndicator) => withMessenger(c, { agentTypingIndicator }),
    show: onOff,
  }),
  field({
    path: 'messenger.guestTypingIndicator',
    label: 'Guest typing indicator',
    get: (c) => c.messenger.guestTypingIndicator,
    set: (c, guestTypingIndicator) => withMessenger(c, { guestTypingIndicator }),
    show: onOff,
  }),
  field({
    path: 'messenger.autoStart',
    label: 'Start automatically',
    get: (c) => c.messenger.autoStart,
    set: (c, autoStart) => withMessenger(c, { autoStart }),
    show: onOff,
  }),
  field({
    path: 'messenger.clearConversation',
    label: 'Clear conversation',
    get: (c) => c.messenger.clearConversation,
    set: (c, clearConversation) => withMessenger(c, { clearConversation }),
    show: onOff,
  }),
  field({
    path: 'messenger.otherDevices',
    label: 'Continue on another device',
    get: (c) => c.messenger.otherDevices,
    set: (c, otherDevices) => withMessenger(c, { otherDevices }),
    show: onOff,
  }),
  field({
    path: 'messenger.queuePlace',
    label: 'Place in the queue',
    get: (c) => c.messenger.queuePlace,
    set: (c, queuePlace) => withMessenger(c, { queuePlace }),
    show: onOff,
  }),
  field({
    path: 'messenger.sessionDurationSeconds',
    label: 'A session lives for',
    get: (c) => c.messenger.sessionDurationSeconds,
    set: (c, sessionDurationSeconds) => withMessenger(c, { sessionDurationSeconds }),
    show: durationWords,
  }),
  field({
    path: 'messenger.onDisconnect',
    label: 'When the agent disconnects, the guest sees',
    get: (c) => c.messenger.onDisconnect,
    set: (c, onDisconnect) => withMessenger(c, { onDisconnect }),
    show: (value) => NOTICE_LABELS[value],
  }),
  field({
    path: 'authentication.enabled',
    label: 'Guests sign in',
    get: (c) => c.authentication.enabled,
    set: (c, enabled) => withAuthentication(c, { enabled }),
    show: onOff,
  }),
  field({
    path: 'authentication.providerId',
    label: 'Identity provider',
    get: (c) => c.authentication.providerId,
    set: (c, providerId) => withAuthentication(c, { providerId }),
    show: (value) => (value === '' ? 'None' : 'Another one'),
  }),
  field({
    path: 'authentication.allowSessionUpgrade',
    label: 'Signing in later',
    get: (c) => c.authentication.allowSessionUpgrade,
    set: (c, allowSessionUpgrade) => withAuthentication(c, { allowSessionUpgrade }),
    show: onOff,
  }),
];

import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { z } from 'zod';
import { text } from './scalars.ts';

const supportedContent = z.object({ types: z.array(text).max(1000).readonly(), maxSizeKB: z.number() });

const labels = z.object({ language: text, welcomeTitle: text, welcomeText: text, launcherText: text });

/** The shape only; what may be in it is judged by core's `validateConfiguration`, which names every problem. */
export const configurationContent = z.object({
  name: text,
  description: text,
  languages: z.array(text).max(100).readonly(),
  defaultLanguage: text,
  messenger: z.object({
    headless: z.boolean(),
    primaryColor: text,
    launcher: z.object({
      visibility: z.enum(['On', 'Off', 'OnDemand']),
      displayType: z.enum(['Icon', 'Text', 'IconAndText']),
      iconUrl: text,
      alignment: z.enum(['Auto', 'Left', 'Right']),
      sideSpace: z.number(),
      bottomSpace: z.number(),
    }),
    headerTitle: text,
    labels: z.array(labels).max(100).readonly(),
    homeScreen: z.object({ enabled: z.boolean(), logoUrl: text }),
    persona: z.object({ enabled: z.boolean(), name: text, avatarUrl: text }),
    attachments: z.object({ enabled: z.boolean(), guests: supportedContent, agents: supportedContent }),
    agentTypingIndicator: z.boolean(),
    guestTypingIndicator: z.boolean(),
    autoStart: z.boolean(),
    clearConversation: z.boolean(),
    otherDevices: z.boolean(),
    queuePlace: z.boolean(),
    sessionDurationSeconds: z.number(),
    onDisconnect: z.enum(['nothing', 'status', 'readOnly']),
  }),
  authentication: z.object({ enabled: z.boolean(), providerId: text, allowSessionUpgrade: z.boolean() }),
}) satisfies z.ZodType<ConfigurationContent>;

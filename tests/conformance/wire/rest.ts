import { z } from 'zod';
import { message } from './message.ts';
import { words } from './scalars.ts';

/** A page of the history; the mobile client fails without any of the four numbers (guest API, section 6.1). */
export const historyPage = z.strictObject({
  entities: z.array(message),
  pageSize: z.int().positive(),
  pageNumber: z.int().positive(),
  total: z.int().nonnegative(),
  pageCount: z.int().nonnegative(),
});

export type HistoryPage = z.infer<typeof historyPage>;

/** How REST refuses (guest API, section 6.1). */
export const errorBody = z.strictObject({
  message: words,
  code: z.string().regex(/^[a-z]+(?:\.[a-z]+)*$/),
  status: z.int().min(400).max(599),
  contextId: words.optional(),
  details: z.array(z.unknown()),
  errors: z.array(z.unknown()),
});

/** Guest API, section 1.2. */
export const domainsJson = z.strictObject({ allowAllDomains: z.boolean(), allowedDomains: z.array(z.string()) });

const toggle = z.looseObject({ enabled: z.boolean() });

/**
 * The public configuration: everything without which the mobile client fails, and no null anywhere (guest API, section 6.2).
 * Loose, because the reference's own list of fields is open.
 */
export const configJson = z.looseObject({
  id: words,
  version: z.string().regex(/^\d+$/),
  languages: z.array(words).min(1),
  defaultLanguage: words,
  apiEndpoint: z.url({ protocol: /^https?$/ }),
  messenger: z.looseObject({
    enabled: z.boolean(),
    apps: z.looseObject({
      conversations: z.looseObject({
        messagingEndpoint: z.url({ protocol: /^wss?$/ }),
        enabled: z.boolean().optional(),
        showAgentTypingIndicator: z.boolean().optional(),
        showUserTypingIndicator: z.boolean().optional(),
        autoStart: toggle.optional(),
        markdown: toggle.optional(),
        conversationDisconnect: z.looseObject({ enabled: z.boolean(), type: z.enum(['Send', 'ReadOnly']) }).optional(),
        conversationClear: toggle.optional(),
        queuePlace: toggle.optional(),
        sessionDurationSeconds: z.int().min(900).optional(),
      }),
    }),
    styles: z.looseObject({ primaryColor: z.string().regex(/^#[0-9A-Fa-f]{6}$/) }),
    launcherButton: z.looseObject({ visibility: z.enum(['On', 'Off', 'OnDemand']) }),
    fileUpload: z.looseObject({
      enableAttachments: z.boolean().optional(),
      modes: z.array(z.looseObject({ fileTypes: z.array(z.string()), maxFileSizeKB: z.int() })),
    }),
  }),
  position: z.looseObject({ alignment: z.enum(['Auto', 'Left', 'Right']) }).optional(),
  journeyEvents: toggle,
  status: z.enum(['Active', 'Inactive']),
  auth: z.looseObject({ enabled: z.boolean(), allowSessionUpgrade: z.boolean().optional() }),
});

export type ConfigJson = z.infer<typeof configJson>;

/** Where in a JSON value a null is; undefined when there is none. */
export function findNull(value: unknown, path = ''): string | undefined {
  if (value === null) return path || '(top)';
  if (typeof value !== 'object') return undefined;
  for (const [key, each] of Object.entries(value as object)) {
    const found = findNull(each, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a sign-in is exchanged for (guest API, section 6.3). */
export const tokens = z.strictObject({ jwt: words, refreshToken: words.optional() });

export type Tokens = z.infer<typeof tokens>;

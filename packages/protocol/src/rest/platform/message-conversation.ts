import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { CONVERSATION_STATUSES } from '@rejoin/core/conversation/state';
import { REPORT_MAX_DAYS } from '@rejoin/core/reports/interval';
import { z } from 'zod';
import { messageBody } from '../../down/structured-message.ts';
import { plainText, uuid } from '../../up/fields.ts';
import { PLATFORM_LIMITS } from './platform-limits.ts';

const time = z.iso.datetime({ precision: 3 });
const standing = z.enum(CONVERSATION_STATUSES);
const named = z.object({ id: z.string(), name: z.string().optional() });

/** The guest, or a stretch of the conversation with a flow, a queue or an agent (platform API, section 6.1). */
export const participant = z.object({
  id: z.string().meta({ description: 'Names it within the conversation, and stays.' }),
  purpose: z.enum(['customer', 'workflow', 'acd', 'agent']),
  state: z.enum(['connected', 'alerting', 'parked', 'disconnected']),
  startTime: time,
  endTime: time.optional().meta({ description: 'Absent: it goes on.' }),
  name: z.string().optional(),
  user: named.optional().meta({ description: 'The agent.' }),
  queue: named.optional(),
  authenticated: z.boolean().optional().meta({ description: 'Whether the guest has signed in.' }),
  email: z.string().optional().meta({ description: 'Of a guest who has signed in.' }),
  attributes: z.record(z.string(), z.string()).optional().meta({ description: 'Of the guest.' }),
  wrapup: z
    .object({
      codes: z.array(named),
      endTime: time,
      notes: z.string().optional().meta({ description: 'With `includeInternal=true` only.' }),
    })
    .optional(),
});

/** A conversation of a guest's (platform API, section 6.1). */
export const messageConversation = z.object({
  id: z.string(),
  state: standing,
  startTime: time,
  endTime: time.optional().meta({ description: 'Since when it has been disconnected or ended. Absent: it goes on.' }),
  deploymentId: z.string(),
  sessionId: z.string(),
  earlierConversationId: z.string().optional().meta({ description: 'The same guest’s conversation before it.' }),
  participants: z.array(participant).meta({ description: 'The guest, then who has had it, the earliest first.' }),
  selfUri: z.string(),
});

export type Participant = z.infer<typeof participant>;
export type MessageConversation = z.infer<typeof messageConversation>;

/** What people of the company wrote for one another; the guest never sees it. */
const internalMessage = z.object({
  id: z.string(),
  type: z.enum(['Note', 'Whisper']),
  direction: z.literal('Internal'),
  text: z.string(),
  channel: z.object({ time, from: z.object({ nickname: z.string() }) }),
});

/** What was said in a conversation, in the form of the guest API; or what the guest never saw. */
export const conversationMessage = z.union([messageBody, internalMessage]);

export type ConversationMessage = z.infer<typeof conversationMessage>;

const includeInternal = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: '`true`: with notes, whispers and notes of wrap-ups, which the guest never sees.' });

const page = z.object({
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(PLATFORM_LIMITS.conversationPageSizeMax)
    .default(PLATFORM_LIMITS.conversationPageSize),
});

export const conversationQuery = z.object({ includeInternal });

export const messagesQuery = page.extend({
  includeInternal,
  after: z.coerce.number().int().min(1).max(2_147_483_647).optional().meta({ description: 'From `nextUri`.' }),
});

const INTERVAL = 'Two times of ISO 8601 with a slash between them, e.g. `2027-01-01T00:00:00Z/2027-01-02T00:00:00Z`';
const NO_INTERVAL = 'It is two times with a slash between them, such as 2027-01-01T00:00:00Z/2027-01-02T00:00:00Z';

/** Which conversations; the newest first. */
export const conversationsQuery = page.extend({
  interval: z
    .string()
    .max(100)
    .transform((text) => text.split('/'))
    .pipe(z.tuple([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true })], NO_INTERVAL))
    .transform(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }))
    .optional()
    .meta({
      description: `${INTERVAL}; the last day when absent. At most ${REPORT_MAX_DAYS} days, unless there is an externalId.`,
    }),
  by: z.enum(['began', 'ended']).default('began').meta({
    description: 'What was in the interval: the beginning, or the `endTime`.',
  }),
  queueId: uuid.optional().meta({ description: 'The queue that has it, or had it last.' }),
  state: standing.optional(),
  externalId: plainText.min(1).max(500).optional().meta({
    description: 'Of the guest: the subject under which they have signed in.',
  }),
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/, 'It is no place in this list: take it from nextUri')
    .optional()
    .meta({ description: 'From `nextUri`.' }),
});

/** A list, the newest first, that says where it goes on. It has no total: counting would read all of it. */
export function stretchOf<Entity extends z.ZodType>(entity: Entity) {
  return z.object({
    entities: z.array(entity),
    selfUri: z.string(),
    nextUri: z.string().optional().meta({ description: 'Absent: there is no more.' }),
  });
}

/** To which queue, or at which agent it is to ring. */
export const replacement = z
  .strictObject({ queueId: uuid.optional(), userId: uuid.optional() })
  .refine(({ queueId, userId }) => (queueId === undefined) !== (userId === undefined), 'Name a queueId or a userId');

/** What a program says to the guest. */
export const programMessage = z.strictObject({
  textBody: plainText.meta({ description: `Says something, in at most ${AGENT_TEXT_MAX_CHARACTERS} characters.` }),
});

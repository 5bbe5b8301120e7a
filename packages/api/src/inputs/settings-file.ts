import { SECRET_MARK } from '@rejoin/core/audit/changes';
import { keptName } from '@rejoin/core/same-name';
import { SETTINGS_FORMAT, type SettingsFile } from '@rejoin/core/settings-file/settings-file';
import { z } from 'zod';
import { agentSettings } from './agent-settings.ts';
import { cannedResponseContent } from './canned-response-content.ts';
import { configurationContent } from './configuration-content.ts';
import { deploymentContent } from './deployment-content.ts';
import { flowContent } from './flow.ts';
import { identityProviderContent } from './identity-provider-content.ts';
import { queueContent } from './queue-content.ts';
import { text } from './scalars.ts';
import { scheduleContent } from './schedule-content.ts';
import { shapeWords } from './shape-words.ts';

/** A name as it is kept, or the address of a person. */
const name = z
  .string()
  .min(1)
  .max(320)
  .refine((each) => each === keptName(each), 'has space around it');
const names = eachOnce(name);
const id = z.guid().refine((each) => each === each.toLowerCase(), 'ids are written in lower case');

const company = z.object({
  name: text,
  licences: names,
  capacity: z.number(),
  threadingMinutes: z.number(),
  retentionDays: z.number().nullable(),
  // A file of an earlier version does not say.
  fileRetentionDays: z.number().nullable().default(null),
});

const queue = queueContent.omit({ name: true }).extend({
  wrapUp: queueContent.shape.wrapUp.extend({ codes: names }),
  overflow: z.object({ afterSeconds: z.number(), queue: name }).exactOptional(),
  members: names.exactOptional(),
});

const response = cannedResponseContent
  .omit({ name: true, queueIds: true })
  .extend({ queues: z.union([z.literal('all'), eachOnce(name)], { error: 'is neither "all" nor a list of queues' }) });

function eachOnce(item: z.ZodString) {
  return z
    .array(item)
    .refine((all) => new Set(all).size === all.length, 'something stands there twice')
    .readonly();
}

/** Of what is published as versions, and drafted. */
function versioned<Content extends z.ZodType>(content: Content) {
  return z
    .object({ published: content.exactOptional(), draft: content.exactOptional() })
    .refine((entry) => entry.published !== undefined || entry.draft !== undefined, 'is neither published nor drafted');
}

const messenger = configurationContent.omit({ name: true }).extend({
  messenger: configurationContent.shape.messenger.extend({
    // A file of an earlier version does not say: nobody has decided that guests are told.
    queuePlace: z.boolean().default(false),
  }),
});

const deployment = deploymentContent
  .omit({ configurationId: true, configurationVersion: true, flowId: true })
  .extend({ configuration: name, olderVersion: messenger.exactOptional(), flow: name });

/** The shape only; what may be in it is judged by the rules of each part. */
const settings = z.object({
  company: company.exactOptional(),
  skills: names.exactOptional(),
  wrapUpCodes: names.exactOptional(),
  schedules: z.record(name, scheduleContent.omit({ name: true })).exactOptional(),
  roles: z.record(name, z.record(z.string(), names)).exactOptional(),
  identityProviders: z
    .record(name, identityProviderContent.omit({ name: true }).extend({ clientSecret: z.literal(SECRET_MARK) }))
    .exactOptional(),
  queues: z.record(name, queue).exactOptional(),
  agents: z
    .record(name, agentSettings.omit({ queueIds: true }).extend({ skills: z.record(name, z.number()) }))
    .exactOptional(),
  cannedResponses: z.record(name, response).exactOptional(),
  flows: z.record(name, versioned(flowContent)).exactOptional(),
  configurations: z.record(name, versioned(messenger)).exactOptional(),
  deployments: z.record(id, deployment).exactOptional(),
}) satisfies z.ZodType<SettingsFile>;

const file = z
  .object({ format: z.literal(SETTINGS_FORMAT), leftOut: z.array(z.string()).exactOptional() })
  .extend(settings.shape);

/** Reads the words of a file. A string says what is wrong with it, and where, a line each. */
export function readSettingsFile(words: string): SettingsFile | string {
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch (error) {
    return `It is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (!isObject(json)) return 'It is no settings: they begin with a brace.';
  if (json['format'] !== SETTINGS_FORMAT)
    return `format: is not "${SETTINGS_FORMAT}", the only one that this Rejoin reads.`;
  const read = file.safeParse(json, { error: shapeWords });
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  const strange = pathsBeside(json, read.data);
  if (strange.length > 0) return strange.map((path) => `${path}: there is no such field`).join('\n');
  const { format: _, leftOut: _leftOut, ...found } = read.data;
  return found;
}

/** What was written and not read: a field with a slip of the pen would be lost without a word. */
function pathsBeside(written: unknown, read: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(written))
    return written.flatMap((each, index) => pathsBeside(each, valueAt(read, String(index)), [...path, String(index)]));
  if (!isObject(written)) return [];
  return Object.entries(written).flatMap(([key, each]) => {
    const within = [...path, key];
    const value = valueAt(read, key);
    return value === undefined ? [within.join('.')] : pathsBeside(each, value, within);
  });
}

function valueAt(read: unknown, key: string): unknown {
  return typeof read === 'object' && read !== null && Object.hasOwn(read, key) ? Reflect.get(read, key) : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

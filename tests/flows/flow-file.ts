import { flowContent } from '@rejoin/api/inputs/flow';
import { flowTest, flowTestGiven } from '@rejoin/api/inputs/flow-test';
import { shapeWords } from '@rejoin/api/inputs/shape-words';
import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { z } from 'zod';

/** A flow, the company it plays in and its tests, as they stand in a file. */
export type FlowFile = {
  readonly flow: FlowEdition;
  /** Beside those that are kept with the flow. */
  readonly tests: readonly FlowTest[];
  /** What the flow may refer to; absent: whatever it names. */
  readonly queues?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly schedules: readonly Schedule[];
};

const minute = z.int().min(0).max(1440);
const hours = z.strictObject({ from: minute, to: minute });
const holiday = z.strictObject({
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date().exactOptional(),
  yearly: z.literal(true).exactOptional(),
  hours: z.array(hours).exactOptional(),
});
const schedule = z.strictObject({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  hours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), from: minute, to: minute })),
  holidays: z.array(holiday).exactOptional(),
});

/** A `body` that is no string is sent as JSON. */
const outcome = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answered'),
    status: z.int(),
    body: z.union([z.string(), z.json().transform((json) => JSON.stringify(json))]).default(''),
  }),
  z.strictObject({ type: z.literal('failed') }),
  z.strictObject({ type: z.literal('timedOut') }),
]);

const TIME = 'is no time with its zone, such as 2026-01-05T09:00:00+01:00';

/** As it is kept with a flow, or as somebody writes it by hand. */
const test = flowTest.extend({
  at: z.union([z.number(), z.iso.datetime({ offset: true }).transform((time) => Date.parse(time))], { error: TIME }),
  given: flowTestGiven.extend({ calls: z.record(z.string(), outcome).exactOptional() }).exactOptional(),
});
const tests = z.array(test).readonly();

const file = z.strictObject({
  flow: flowContent.extend({
    tests: tests.exactOptional(),
    id: z.string().default('flow'),
    name: z.string().default('Flow'),
    version: z.int().default(1),
  }),
  tests: tests.default([]),
  queues: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  schedules: z.array(schedule).default([]),
}) satisfies z.ZodType<FlowFile>;

/** Reads the words of a file. A string says what is wrong with it, and where. */
export function readFlowFile(words: string): FlowFile | string {
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch (error) {
    return `It is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = file.safeParse(isBareFlow(json) ? { flow: json } : json, { error: shapeWords });
  if (read.success) return read.data;
  return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

/** A flow by itself, as the console shows it as JSON. */
function isBareFlow(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'nodes' in json;
}

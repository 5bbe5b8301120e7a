import { z } from 'zod';
import { DOWN } from '../down/down.ts';
import { UP } from '../up/up.ts';
import { PROTOCOL_VERSION } from '../version.ts';
import { FRAMES } from './frames.ts';
import { REQUESTS } from './requests.ts';

/** Answers that any request may get. */
const ALWAYS = ['errorSentence', 'tooManyRequests'];

/** What comes without a request. */
const UNASKED: readonly Name[] = [
  'structuredMessage',
  'uploadSuccessEvent',
  'uploadFailureEvent',
  'sessionClearedEvent',
  'sessionExpiredEvent',
  'connectionClosedEvent',
  'logoutEvent',
];

type Name = keyof typeof DOWN;
const names = Object.keys(DOWN) as Name[];

/** The guest wire as an AsyncAPI 3 document, from the schemas that the gateway itself reads and writes by. */
export function asyncApiOf(): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Rejoin guest API',
      version: `${PROTOCOL_VERSION}.0.0`,
      description:
        'The WebSocket between a guest’s messenger and the gateway. Text frames, one JSON object each. Written from the schemas by `npm run reference`; do not edit.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: {
      gateway: {
        host: '{host}',
        protocol: 'wss',
        description: 'A gateway of your installation.',
        variables: { host: { default: 'localhost:4000', description: 'Host and port of the gateway.' } },
      },
    },
    channels: { guest: channel() },
    operations: { ...operations(), tell: tell() },
    components: { messages: { ...requestMessages(), ...frameMessages() } },
  };
}

function channel() {
  const query = {
    type: 'object',
    required: ['deploymentId'],
    properties: {
      deploymentId: { type: 'string', format: 'uuid', description: 'The deployment that the messenger belongs to.' },
      application: { type: 'string', description: 'What the client is called; any text.' },
    },
  };
  return {
    address: '/v1',
    title: 'A guest’s connection',
    description: 'Refused with HTTP 403 where the deployment is unknown or inactive, or does not admit the Origin.',
    messages: Object.fromEntries(
      [...Object.keys(UP), ...names].map((name) => [name, { $ref: `#/components/messages/${name}` }]),
    ),
    bindings: { ws: { method: 'GET', query, bindingVersion: '0.1.0' } },
  };
}

function operations() {
  return Object.fromEntries(
    Object.entries(REQUESTS).map(([action, { summary, answers }]) => [
      action,
      {
        action: 'receive',
        channel: { $ref: '#/channels/guest' },
        summary,
        messages: [onChannel(action)],
        reply: { channel: { $ref: '#/channels/guest' }, messages: [...answers, ...ALWAYS].map(onChannel) },
      },
    ]),
  );
}

function tell() {
  return {
    action: 'send',
    channel: { $ref: '#/channels/guest' },
    summary: 'What comes unasked.',
    messages: UNASKED.map(onChannel),
  };
}

function onChannel(name: string) {
  return { $ref: `#/channels/guest/messages/${name}` };
}

function requestMessages() {
  return Object.fromEntries(
    Object.entries(UP).map(([action, schema]) => [
      action,
      { name: action, title: action, summary: REQUESTS[action as keyof typeof UP].summary, payload: schemaOf(schema) },
    ]),
  );
}

function frameMessages() {
  return Object.fromEntries(
    names.map((name) => [
      name,
      { name, title: DOWN[name].shape.class.value, summary: FRAMES[name], payload: schemaOf(DOWN[name]) },
    ]),
  );
}

/** AsyncAPI’s own schemas are JSON Schema draft 7. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return rest;
}

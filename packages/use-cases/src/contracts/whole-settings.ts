import { SECRET_MARK } from '@rejoin/core/audit/changes';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import type { MessengerContent, SettingsFile } from '@rejoin/core/settings-file/settings-file';
import { MONDAY } from './talk.ts';

const { name: _, ...NEW_MESSENGER } = NEW_CONFIGURATION;
const { overflow: _overflow, ...PLAIN_QUEUE } = NEW_QUEUE;

export const SHOP_MESSENGER: MessengerContent = {
  ...NEW_MESSENGER,
  description: 'The messenger of the shop.',
  authentication: { enabled: true, providerId: 'Customers', allowSessionUpgrade: true },
};

const ROUTED: FlowContent = {
  start: 'hours',
  onRejoin: 'back',
  onError: { queueId: 'Care' },
  nodes: {
    hours: { type: 'decideHours', scheduleId: 'Office hours', open: 'here', closed: 'end' },
    here: {
      type: 'decide',
      cases: [{ when: { type: 'queueStaffed', queueId: 'Returns' }, next: 'ask' }],
      otherwise: 'want',
    },
    ask: {
      type: 'callEndpoint',
      url: 'https://orders.shop.example/status',
      method: 'GET',
      headers: { accept: 'application/json', authorization: SECRET_MARK },
      timeoutSeconds: 5,
      success: 'want',
      failure: 'want',
      timedOut: 'want',
    },
    want: { type: 'setRouting', skills: ['Refunds'], next: 'queue' },
    queue: {
      type: 'transferToQueue',
      queueId: 'Returns',
      preferred: [{ agentId: 'jonas@shop.example', score: 50 }],
    },
    back: { type: 'transferToAgent', agentId: 'mara@shop.example', queueId: 'Care', otherwise: 'queue' },
    end: { type: 'disconnect' },
  },
  tests: [
    {
      name: 'goes to returns',
      at: MONDAY,
      given: {
        lastAgentId: 'mara@shop.example',
        availableAgentIds: ['mara@shop.example', 'somebody'],
        staffedQueueIds: ['Returns', 'Gone'],
        calls: { ask: { type: 'failed' } },
      },
      steps: [{ say: 'Hello' }, { expectTransfer: { queue: 'Returns', skills: ['Refunds'] } }],
    },
    {
      name: 'comes back to the agent',
      at: MONDAY,
      given: { rejoins: true, availableAgentIds: ['mara@shop.example'] },
      steps: [{ say: 'Again' }, { expectAgent: 'mara@shop.example' }],
    },
  ],
};

/** A file in which there is something of everything. Its people are those of {@link furnishPeople}. */
export const WHOLE = {
  company: {
    ...{ name: 'Shop', licences: ['CX 2', 'CX 3 Digital'], capacity: 3, threadingMinutes: 60 },
    ...{ retentionDays: 30, fileRetentionDays: 15 },
  },
  skills: ['Refunds', 'Wood'],
  wrapUpCodes: ['Refunded', 'Solved'],
  schedules: {
    'Office hours': {
      timeZone: 'Europe/Berlin',
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })),
      holidays: [{ name: 'New Year', from: '2026-01-01', yearly: true, hours: [{ from: 600, to: 720 }] }],
    },
  },
  roles: {
    Agent: { 'conversation:*': ['*'], 'routing:agent': ['onQueue'] },
    Editor: { 'architect:flow': ['edit', 'view'], 'routing:queue': ['view'] },
    'Messenger admin': { 'webDeployments:*': ['*'] },
  },
  identityProviders: {
    Customers: {
      discoveryUrl: 'https://id.shop.example',
      clientId: 'shop',
      clientSecret: SECRET_MARK,
      refreshTokenSeconds: 3600,
    },
  },
  queues: {
    // Overflows to a queue that comes after it.
    Care: {
      ...PLAIN_QUEUE,
      inactivity: { afterSeconds: 600, action: 'flow', warning: 'Still there?' },
      wrapUp: { prompt: 'mandatory', timeoutSeconds: 60, codes: ['Solved', 'Refunded'] },
      overflow: { afterSeconds: 30, queue: 'Returns' },
      members: ['jonas@shop.example', 'mara@shop.example'],
    },
    Returns: { ...PLAIN_QUEUE, wrapUp: { ...NEW_QUEUE.wrapUp, codes: [] }, members: ['mara@shop.example'] },
  },
  agents: {
    'jonas@shop.example': { skills: { Refunds: 4.5 }, languages: ['de', 'en-us'] },
    'mara@shop.example': { capacity: 2, skills: {}, languages: [] },
  },
  cannedResponses: {
    Greeting: { code: 'hi', text: 'Hello {{guest.firstName}}', queues: 'all' },
    Return: { text: 'You can return everything.', queues: ['Care', 'Returns'] },
  },
  flows: {
    Begun: { draft: { start: 'end', nodes: { end: { type: 'disconnect' } } } },
    Welcome: { published: ROUTED, draft: { ...ROUTED, onRejoin: 'queue' } },
  },
  configurations: {
    Begun: { draft: NEW_MESSENGER },
    Shop: { published: SHOP_MESSENGER, draft: { ...SHOP_MESSENGER, description: 'Not published yet.' } },
  },
  deployments: {
    '6f000000-0000-4000-8000-000000000001': {
      name: 'Site',
      description: '',
      status: 'Active',
      allowAllDomains: false,
      allowedDomains: ['shop.example', 'www.shop.example'],
      configuration: 'Shop',
      flow: 'Welcome',
    },
    '6f000000-0000-4000-8000-000000000002': {
      name: 'Old site',
      description: 'Stays as it was.',
      status: 'Inactive',
      allowAllDomains: true,
      allowedDomains: [],
      configuration: 'Shop',
      olderVersion: { ...SHOP_MESSENGER, description: 'As it was.' },
      flow: 'Welcome',
    },
  },
} satisfies SettingsFile;

/** What {@link WHOLE} does not tell. */
export const WHOLE_SECRETS: ReadonlyMap<string, string> = new Map([
  ['identityProviders/Customers/clientSecret', 'the client’s secret'],
  ['flows/Welcome/ask/authorization', 'Bearer of a secret'],
]);

import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import type { MessageContent } from '@rejoin/core/conversation/content';
import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { allows } from '@rejoin/core/permissions/permission';
import { STANDARD_ROLES } from '@rejoin/core/permissions/standard-roles';
import { NEW_QUEUE, type Queue, type WrapUpCode } from '@rejoin/core/queue/queue';
import type { Abilities } from '@rejoin/core/routing/ability';

const id = (number: number) => `de300000-0000-4000-8000-${number.toString().padStart(12, '0')}`;

export const DEMO_COMPANY = { name: 'Harbour & Pine', licences: ['CX 3 Digital'] };

type Role = (typeof STANDARD_ROLES)[keyof typeof STANDARD_ROLES] & { readonly id: string };

const agent: Role = { id: id(11), ...STANDARD_ROLES.agent };
const supervisor: Role = { id: id(14), ...STANDARD_ROLES.supervisor };
const administrator: Role = { id: id(15), ...STANDARD_ROLES.administrator };
const admin: Role = { id: id(12), ...STANDARD_ROLES.messengerAdmin };
const viewer: Role = { id: id(13), ...STANDARD_ROLES.messengerViewer };

export const DEMO_ROLES = [agent, supervisor, administrator, admin, viewer];

export type DemoPerson = { readonly id: string; readonly name: string; readonly email: string; readonly role?: Role };

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { id: id(1), name: 'Mara Lindqvist', email: 'mara@harbourpine.example', role: agent },
  { id: id(2), name: 'Jonas Okafor', email: 'jonas@harbourpine.example', role: agent },
  { id: id(6), name: 'Lena Castellanos', email: 'lena@harbourpine.example', role: supervisor },
  { id: id(7), name: 'Vera Sandoval', email: 'vera@harbourpine.example', role: administrator },
  { id: id(3), name: 'Ines Duarte', email: 'ines@harbourpine.example', role: admin },
  { id: id(4), name: 'Theo Brandt', email: 'theo@harbourpine.example', role: viewer },
  { id: id(5), name: 'Noor Haddad', email: 'noor@harbourpine.example' },
];

/** Who publishes what the company begins with. */
export const DEMO_ADMIN_ID = id(3);

/** Who may go on queue, and so has an agent's place. */
export const DEMO_AGENT_IDS = DEMO_PEOPLE.filter(
  ({ role }) => role !== undefined && allows(role.policies, 'routing:agent:onQueue'),
).map(({ id: personId }) => personId);

/** Who serves the queues. */
export const DEMO_MEMBER_IDS = DEMO_PEOPLE.filter(({ role }) => role === agent || role === supervisor).map(
  ({ id: personId }) => personId,
);

export const DEMO_SKILLS = [
  { id: id(71), name: 'Wooden furniture' },
  { id: id(72), name: 'Refunds' },
] as const;

/** What the agents are able to do, by their ids. */
export const DEMO_ABILITIES: Readonly<Record<string, Abilities>> = {
  [id(1)]: { skills: { [DEMO_SKILLS[0].id]: 5, [DEMO_SKILLS[1].id]: 3 }, languages: ['en-us', 'de'] },
  [id(2)]: { skills: { [DEMO_SKILLS[1].id]: 4.5 }, languages: ['en-us'] },
};

const [solved, passedOn, refunded, exchanged]: readonly [WrapUpCode, WrapUpCode, WrapUpCode, WrapUpCode] = [
  { id: id(81), name: 'Solved' },
  { id: id(82), name: 'Passed on' },
  { id: id(83), name: 'Refunded' },
  { id: id(84), name: 'Exchanged' },
];

export const DEMO_QUEUE: Queue = {
  ...NEW_QUEUE,
  id: id(21),
  name: 'Customer care',
  wrapUp: { ...NEW_QUEUE.wrapUp, codes: [solved, passedOn] },
};

/** Goes on to {@link DEMO_QUEUE} after ten minutes. */
const DEMO_RETURNS: Queue = {
  ...NEW_QUEUE,
  id: id(22),
  name: 'Returns',
  skillMatching: 'best',
  wrapUp: { ...NEW_QUEUE.wrapUp, codes: [refunded, exchanged, passedOn] },
  overflow: { afterSeconds: 600, queueId: DEMO_QUEUE.id },
};

/** All members serve both. */
export const DEMO_QUEUES = [DEMO_QUEUE, DEMO_RETURNS];

export const DEMO_RESPONSES: readonly CannedResponse[] = [
  {
    id: id(91),
    name: 'Greeting',
    code: 'hi',
    text: 'Hello {{guest.firstName}}, this is {{agent.name}} at {{company.name}}. How can I help?',
    queueIds: 'all',
  },
  {
    id: id(92),
    name: 'Order status',
    code: 'order',
    text: 'Your order {{attribute.order}} is packed and leaves our workshop within two working days. You get an e-mail with the tracking number as soon as the carrier has it.',
    queueIds: [DEMO_QUEUE.id],
  },
  {
    id: id(93),
    name: 'Wood and oil',
    code: 'oil',
    text: 'Our tables are oiled, not varnished. Wipe them with a damp cloth, and oil them once a year: a thin coat, ten minutes, then rub it off with a dry cloth. Marks of water go with a fine sandpaper (grain 240) and a little oil.',
    queueIds: [DEMO_QUEUE.id],
  },
  {
    id: id(94),
    name: 'How to return something',
    code: 'return',
    text: 'You can return everything within 30 days, unused and in its box:\n\n1. Write your order number on the form in the parcel.\n2. Stick the label on the box.\n3. Leave it at any parcel shop.\n\nThe money is back with you within five working days after it has arrived.',
    queueIds: [DEMO_RETURNS.id],
  },
  {
    id: id(95),
    name: 'One moment',
    code: 'moment',
    text: 'One moment, I look it up.',
    queueIds: 'all',
  },
  {
    id: id(96),
    name: 'Goodbye',
    code: 'bye',
    text: 'Thank you for writing to {{company.name}}, {{guest.firstName}}. If anything else comes up, write here again: we go on from where we stopped.',
    queueIds: 'all',
  },
];

const MIDNIGHT = 1440;
const aroundTheClock: Schedule = {
  id: id(31),
  name: 'Around the clock',
  timeZone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: MIDNIGHT })),
};
const officeHours: Schedule = {
  id: id(32),
  name: 'Office hours',
  timeZone: 'Europe/Berlin',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 })),
};

export const DEMO_SCHEDULES = [aroundTheClock, officeHours];

/** Pressed, it is what the guest says; the way to the queue is the same. */
function quickReply(text: string): MessageContent {
  return { contentType: 'QuickReply', quickReply: { text, payload: text } };
}

const GREETING =
  'Hi, this is Harbour & Pine. What is it about? You may leave this page while you wait: our answer will be here.';

const ALONE =
  'Hi, this is Harbour & Pine. Nobody is here at the moment. Say what it is about and leave this page if you like: you keep your place, and our answer will be here.';
const TOPICS = ['Where is my order?', 'Return something', 'Talk to a person'].map(quickReply);

export const DEMO_FLOW: FlowEdition = {
  id: id(41),
  name: 'Harbour & Pine welcome',
  version: 1,
  start: 'hours',
  nodes: {
    hours: { type: 'decideHours', scheduleId: aroundTheClock.id, open: 'staffed', closed: 'away' },
    staffed: {
      type: 'decide',
      cases: [{ when: { type: 'queueStaffed', queueId: DEMO_QUEUE.id }, next: 'greet' }],
      otherwise: 'alone',
    },
    greet: { type: 'sendMessage', text: GREETING, content: TOPICS, next: 'care' },
    alone: { type: 'sendMessage', text: ALONE, content: TOPICS, next: 'care' },
    care: { type: 'transferToQueue', queueId: DEMO_QUEUE.id },
    away: {
      type: 'sendMessage',
      text: 'Hi, this is Harbour & Pine. Nobody is here right now. Write again when we are open, and we go on from here.',
      next: 'end',
    },
    end: { type: 'disconnect' },
  },
  tests: [
    {
      name: 'greets and hands over at once',
      at: Date.UTC(2026, 10, 23, 9),
      given: { staffedQueueIds: [DEMO_QUEUE.id] },
      steps: [
        { say: 'Hello' },
        { expectSay: GREETING },
        { expectTransfer: { queue: 'Customer care', priority: 0, skills: [] } },
      ],
    },
    {
      name: 'does so in the night, too',
      at: Date.UTC(2026, 10, 22, 2),
      steps: [{ say: 'Hello' }, { expectTransfer: { queue: 'Customer care' } }],
    },
    {
      name: 'says so while nobody is on queue, and keeps the place',
      at: Date.UTC(2026, 10, 23, 9),
      steps: [{ say: 'Hello' }, { expectSay: ALONE }, { expectTransfer: { queue: 'Customer care' } }],
    },
    {
      name: 'greets a guest who only opens the messenger',
      at: Date.UTC(2026, 10, 23, 9),
      given: { staffedQueueIds: [DEMO_QUEUE.id] },
      steps: [{ expectSay: GREETING }, { expectTransfer: { queue: 'Customer care' } }],
    },
  ],
};

export const DEMO_CONFIGURATION: { readonly id: string; readonly draft: ConfigurationContent } = {
  id: id(51),
  draft: {
    ...NEW_CONFIGURATION,
    name: 'Harbour & Pine',
    description: 'The messenger of the shop.',
    languages: ['en-us', 'de'],
    messenger: {
      ...NEW_CONFIGURATION.messenger,
      primaryColor: '#14532D',
      headerTitle: 'Harbour & Pine',
      onDisconnect: 'status',
    },
  },
};

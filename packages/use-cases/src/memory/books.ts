import type { AuditEntry } from '@rejoin/core/audit/audit-entry';
import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import type { Entry } from '@rejoin/core/conversation/events';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import type { Sighting } from '@rejoin/core/deployment/sighting';
import type { OAuthClientRecord, PersonRecord, RoleRecord } from '@rejoin/core/directory/directory';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import type { RefreshTokenStatus } from '@rejoin/core/identity/refresh-token';
import type { Instant } from '@rejoin/core/instant';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { isWithoutLine, type LineNote } from '@rejoin/core/presence/line';
import type { Presence } from '@rejoin/core/presence/presence';
import type { Queue } from '@rejoin/core/queue/queue';
import type { StandingChange } from '@rejoin/core/reports/agent-time';
import type { Abilities } from '@rejoin/core/routing/ability';
import { CAPACITY, capacityOf } from '@rejoin/core/routing/capacity';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { RoutingRound } from '@rejoin/core/routing/round';
import type { Delivery } from '@rejoin/core/webhooks/delivery';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import type { Attachment } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { RegisteredConnection } from '../ports/connection-register.ts';
import type { DeviceLink } from '../ports/device-links.ts';
import type { AgentDraft } from '../ports/drafts.ts';
import type { SealedFlowSecret, StoredFlowSecret } from '../ports/flow-secrets.ts';
import type { PublishedFlow } from '../ports/flows.ts';
import type { StoredIdentityProvider } from '../ports/identity-providers.ts';
import type { Answer, KeyedRequest } from '../ports/kept-answers.ts';
import type { News } from '../ports/news.ts';
import type { Configuration, PublishedVersion } from '../ports/settings.ts';
import type { NewSignIn, SignIn } from '../ports/sign-ins.ts';
import type { SealedSecrets, StoredWebhook } from '../ports/webhooks.ts';

export type AgentBook = Abilities & {
  presence: Presence;
  routingStatus: RoutingStatus;
  /** Whether their place is open. */
  serving: boolean;
  readonly personalCapacity: number | undefined;
  idleSince: Instant;
  /** What the gateways have told of their lines, by the id of the gateway. */
  lines: ReadonlyMap<string, { readonly seenAt: Instant; readonly leftAt?: Instant }>;
};

export type SessionBook = {
  readonly id: string;
  readonly tokenHash: string;
  readonly deploymentId: string;
  readonly createdAt: Instant;
  readonly durationSeconds: number;
  readonly renewedAt?: Instant;
  readonly cleared?: true;
  readonly identityId?: string;
  readonly authenticated?: true;
};

export type SignInBook = Omit<SignIn, 'guest'> & {
  readonly identityId: string;
  /** By hash, in the order in which they were handed out. */
  readonly tokens: ReadonlyMap<string, RefreshTokenStatus>;
};

export type ConversationBook = { state: ConversationState; readonly entries: Entry[]; delivered: number };

export type ConfigurationBook = Configuration & { readonly versions: readonly PublishedVersion[] };

export type FlowBook = {
  readonly id: string;
  readonly name: string;
  readonly draft: FlowContent;
  readonly revision: number;
  readonly modifiedAt: Instant;
  /** The latest last. */
  readonly versions: readonly (PublishedFlow & { readonly content: FlowContent })[];
};

export type DeploymentBook = {
  readonly deployment: Deployment;
  readonly revision: number;
  readonly modifiedAt: Instant;
};

export type AttachmentBook = {
  readonly attachment: Attachment;
  readonly claimedAt?: Instant;
  readonly discardedAt?: Instant;
};

export type WebhookBook = Pick<StoredWebhook, 'revision' | 'modifiedAt' | 'failingSince' | 'offBecause'> & {
  readonly webhook: Webhook;
  /** When it was switched on last. */
  readonly since: Instant;
  readonly secrets: SealedSecrets;
};

export type DeliveryBook = Omit<Delivery, 'nextAt'> & { readonly number: number; readonly sequence: number };

type OAuthClientBook = {
  readonly client: OAuthClientRecord;
  readonly secretHash: string;
  readonly usedAt?: Instant;
};

/** What all the twins of one world share: the tables that Postgres would hold. */
export type Books = {
  readonly clock: Clock;
  /** How each agent has stood, oldest first. */
  readonly standings: Map<string, readonly StandingChange[]>;
  companyName: string | undefined;
  companyRevision: number;
  retentionDays: number | undefined;
  fileRetentionDays: number | undefined;
  licences: readonly string[];
  /** Of an agent without one of their own. */
  capacity: number;
  readonly roles: Map<string, RoleRecord>;
  readonly people: Map<string, PersonRecord & { readonly passwordHash: string }>;
  readonly clients: Map<string, OAuthClientBook>;
  /** The latest last. */
  readonly answers: Map<string, KeyedRequest & { readonly at: Instant; readonly answer?: Answer }>;
  readonly agents: Map<string, AgentBook>;
  readonly queues: Map<string, Queue>;
  /** Agents by queue. */
  readonly members: Map<string, readonly string[]>;
  /** Names by id. */
  readonly skills: Map<string, string>;
  readonly wrapUpCodes: Map<string, string>;
  /** How often what routes has been written, by id. */
  readonly revisions: Map<string, number>;
  readonly schedules: Map<string, Schedule>;
  readonly cannedResponses: Map<string, CannedResponse>;
  readonly flows: Map<string, FlowBook>;
  readonly flowSecrets: Map<string, StoredFlowSecret & Pick<SealedFlowSecret, 'sealedValue'>>;
  threadingMinutes: number;
  readonly configurations: Map<string, ConfigurationBook>;
  readonly deployments: Map<string, DeploymentBook>;
  /** By deployment, the last first. */
  readonly sightings: Map<string, readonly Sighting[]>;
  readonly sessions: Map<string, SessionBook>;
  /** By session. */
  readonly deviceLinks: Map<string, DeviceLink>;
  readonly identityProviders: Map<string, { readonly provider: StoredIdentityProvider; readonly sealedSecret: string }>;
  readonly identities: Map<string, NewSignIn['person']>;
  readonly signIns: Map<string, SignInBook>;
  readonly conversations: Map<string, ConversationBook>;
  readonly drafts: Map<string, AgentDraft & { readonly agentId: string }>;
  /** Where the message with a key lies. */
  readonly once: Map<string, { readonly conversationId: string; readonly sequence: number }>;
  readonly attachments: Map<string, AttachmentBook>;
  /** When each gateway last gave a sign of life to those who ask for agents' lines. */
  readonly agentGateways: Map<string, Instant>;
  /** When each gateway was last heard of. */
  readonly gateways: Map<string, Instant>;
  readonly connections: Map<string, RegisteredConnection & { readonly gatewayId: string }>;
  readonly allowances: Map<string, { readonly tokens: number; readonly filledAt: Instant }>;
  readonly rounds: Map<string, RoutingRound>;
  /** The latest last. */
  readonly audit: AuditEntry[];
  readonly failures: Map<string, { readonly count: number; readonly latestAt: Instant }>;
  readonly webhooks: Map<string, WebhookBook>;
  readonly deliveries: Map<string, DeliveryBook>;
  /** By webhook and conversation, as long as there is something to send. */
  readonly webhookLanes: Map<string, { readonly webhookId: string; readonly nextAt: Instant; readonly claim: number }>;
  /** How far each conversation has been made deliveries. */
  readonly webhookPositions: Map<string, number>;
};

export function createBooks(clock: Clock): Books {
  return {
    clock,
    standings: new Map(),
    companyName: undefined,
    companyRevision: 1,
    retentionDays: undefined,
    fileRetentionDays: undefined,
    licences: [],
    capacity: CAPACITY.default,
    roles: new Map(),
    people: new Map(),
    clients: new Map(),
    answers: new Map(),
    agents: new Map(),
    queues: new Map(),
    members: new Map(),
    skills: new Map(),
    wrapUpCodes: new Map(),
    revisions: new Map(),
    schedules: new Map(),
    cannedResponses: new Map(),
    flows: new Map(),
    flowSecrets: new Map(),
    threadingMinutes: THREADING_MINUTES.default,
    configurations: new Map(),
    deployments: new Map(),
    sightings: new Map(),
    sessions: new Map(),
    deviceLinks: new Map(),
    identityProviders: new Map(),
    identities: new Map(),
    signIns: new Map(),
    conversations: new Map(),
    drafts: new Map(),
    once: new Map(),
    attachments: new Map(),
    agentGateways: new Map(),
    gateways: new Map(),
    connections: new Map(),
    allowances: new Map(),
    rounds: new Map(),
    audit: [],
    failures: new Map(),
    webhooks: new Map(),
    deliveries: new Map(),
    webhookLanes: new Map(),
    webhookPositions: new Map(),
  };
}

/** Makes the books say again, when it is called, what they say at this moment. What they hold is replaced, never changed. */
export function bookmark(books: Books): () => void {
  const deeds = Object.entries(books).map(([name, table]): (() => void) => {
    if (table instanceof Map) return bookmarkOfMap(table);
    if (table === books.audit) return bookmarkOfLog(books.audit);
    return () => Object.assign(books, { [name]: table });
  });
  return () => {
    for (const deed of deeds) deed();
  };
}

function bookmarkOfMap(table: Map<unknown, unknown>): () => void {
  const before = [...table];
  return () => {
    table.clear();
    for (const [key, value] of before) table.set(key, value);
  };
}

function bookmarkOfLog(log: Books['audit']): () => void {
  const { length } = log;
  return () => {
    log.length = length;
  };
}

/** Keeps how the agent stands from now on, if that has changed. */
export function keepStanding({ agents, standings, clock }: Books, agentId: string): void {
  const agent = agents.get(agentId);
  if (agent === undefined) return;
  const { presence, routingStatus } = agent;
  const changes = standings.get(agentId) ?? [];
  const last = changes.at(-1);
  if (last?.presence === presence && last.routingStatus === routingStatus) return;
  standings.set(agentId, [...changes, { at: Math.max(clock(), last?.at ?? 0), presence, routingStatus }]);
}

/** Tells the world of a write that has just been made. */
export type Announce = (news: readonly News[]) => void;

export function revisionOf(books: Books, id: string): number {
  return books.revisions.get(id) ?? 0;
}

export function revise(books: Books, id: string): void {
  books.revisions.set(id, revisionOf(books, id) + 1);
}

/** How many conversations the agent may hold at once; none where their place is closed. */
export function capacityIn(books: Books, agent: AgentBook): number {
  if (!agent.serving) return 0;
  return capacityOf(books.capacity, agent.personalCapacity);
}

/** Whether the agent is known to have no line. */
export function isAway(books: Books, agent: AgentBook): boolean {
  return isWithoutLine(lineNotes(books, agent), books.clock());
}

/** What the gateways have told of the agent's lines. */
export function lineNotes({ agentGateways }: Books, { lines }: AgentBook): readonly LineNote[] {
  return [...lines].map(([gatewayId, note]) => ({ ...note, aliveAt: agentGateways.get(gatewayId) ?? 0 }));
}

/** How many conversations ring at or are connected with the agent. */
export function loadOf(books: Books, agentId: string): number {
  return states(books).filter((state) => seatHolder(state) === agentId).length;
}

export function queueIdsOf(books: Books, agentId: string): string[] {
  return [...books.members].filter(([, members]) => members.includes(agentId)).map(([queueId]) => queueId);
}

export function states(books: Books): ConversationState[] {
  return [...books.conversations.values()].map(({ state }) => state);
}

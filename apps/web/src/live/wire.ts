import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;

/** What the API tells a browser. The only place where its types are taken apart. */
export type Me = Outputs['session']['me'];
export type Inbox = Outputs['agent']['inbox'];
export type InboxRow = Inbox['rows'][number];
export type InboxGroup = InboxRow['group'];
export type Queue = Inbox['queues'][number];
export type AgentStatus = Inbox['status'];
export type ThreadPage = Outputs['agent']['thread'];
export type ThreadEntry = ThreadPage['entries'][number];
type Yielded<Stream> = Stream extends AsyncIterable<infer News> ? News : never;
export type AgentNews = Yielded<Outputs['agent']['news']>;

/** The floor, for a supervisor. */
export type Board = Outputs['supervisor']['floor'];
export type ServiceLevels = Outputs['supervisor']['serviceLevels'];
export type FloorRow = Board['conversations'][number];
export type RoutingAnswer = Outputs['supervisor']['explain'];
export type WatchedEntry = Outputs['supervisor']['thread']['entries'][number];

export type AgentTimeRow = Outputs['reports']['agentTime']['rows'][number];

export type OfferedResponse = Outputs['cannedResponses']['offered']['responses'][number];
/** What is not in front of me. */
export type EarlierRow = Outputs['history']['earlier']['rows'][number];
export type FoundMessage = Outputs['history']['search']['found'][number];
export type PastPage = Outputs['history']['thread'];

export type TransferQueue = Outputs['leg']['transferQueues'][number];
export type Colleague = Outputs['leg']['colleagues'][number];

type AgentMessaged = Extract<ThreadEntry['event'], { type: 'AgentMessaged' }>;
/** A file in a thread, with the signed link under which it can be fetched for a while. */
export type ThreadAttachment = AgentMessaged['message']['attachments'][number];

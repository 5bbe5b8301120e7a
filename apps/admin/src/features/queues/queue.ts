import type { AppRouter } from '@rejoin/api/router';
import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['queues'];

/** A queue in the list. */
export type ListedQueue = Outputs['list'][number];

/** A queue as the server tells it. */
export type StoredQueue = Outputs['get'];

/** What a queue can be put together from. */
export type QueueOptions = Outputs['options'];

/** What the form holds. */
export type QueueContent = Omit<Queue, 'id'> & { readonly memberIds: readonly string[] };

export type QueueAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where queues are listed. */
export const QUEUES = { href: '/queues', label: 'Queues' } as const;

export const EMPTY_QUEUE: QueueContent = { ...NEW_QUEUE, name: '', memberIds: [] };

export function contentOf({
  queue: { id: _, ...queue },
  memberIds,
}: Pick<StoredQueue, 'queue' | 'memberIds'>): QueueContent {
  return { ...queue, memberIds };
}

type Sent = inferRouterInputs<AppRouter>['queues']['add'];

/** What is sent. */
export function queueToSend({ memberIds, wrapUp, ...queue }: QueueContent): Sent {
  return { queue: { ...queue, wrapUp: { ...wrapUp, codes: [...wrapUp.codes] } }, memberIds: [...memberIds] };
}

import type { Flow } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { asWritten } from './database.ts';
import { Prisma } from './generated/client.ts';
import { storableJson } from './storable.ts';

type VersionRow = Pick<Prisma.FlowVersionGetPayload<object>, 'start' | 'onRejoin' | 'onError' | 'nodes'>;

/** What is kept of a draft: all of it, in one column. */
export function draftColumn(draft: FlowContent): Prisma.InputJsonObject {
  return JSON.parse(storableJson(draft));
}

/** What a version does, in the columns of `flow_version`. */
export function versionColumns({ start, onRejoin, onError, nodes }: FlowContent) {
  return { start, onRejoin: onRejoin ?? null, onError: onError ?? Prisma.DbNull, nodes };
}

export function contentOf({ start, onRejoin, onError, nodes }: VersionRow): FlowContent {
  return {
    start,
    ...(onRejoin === null ? {} : { onRejoin }),
    ...(onError === null ? {} : { onError: asWritten<NonNullable<Flow['onError']>>(onError) }),
    nodes: asWritten<Flow['nodes']>(nodes),
  };
}

/** A version of a flow as it is read. */
export type FlowRow = VersionRow & Pick<Flow, 'id' | 'name' | 'version'>;

export function flowOf({ id, name, version, ...row }: FlowRow): Flow {
  return { id, name, version, ...contentOf(row) };
}

import type { Flow } from '@rejoin/core/flow/flow';
import type { FlowContent, FlowEdition } from '@rejoin/core/flow/flow-draft';
import { asWritten } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { storableJson } from '../storable.ts';

type RunRow = Pick<Prisma.FlowVersionGetPayload<object>, 'start' | 'onRejoin' | 'onError' | 'nodes'>;
type VersionRow = RunRow & Pick<Prisma.FlowVersionGetPayload<object>, 'tests'>;

/** What is kept of a draft: all of it, in one column. */
export function draftColumn(draft: FlowContent): Prisma.InputJsonObject {
  return JSON.parse(storableJson(draft));
}

/** What a version does, and its tests, in the columns of `flow_version`. */
export function versionColumns({ start, onRejoin, onError, nodes, tests }: FlowContent) {
  const told = tests === undefined ? Prisma.DbNull : JSON.parse(storableJson(tests));
  return { start, onRejoin: onRejoin ?? null, onError: onError ?? Prisma.DbNull, nodes, tests: told };
}

export function contentOf({ tests, ...row }: VersionRow): FlowContent {
  return { ...runOf(row), ...testsOf(tests) };
}

function runOf({ start, onRejoin, onError, nodes }: RunRow) {
  return {
    start,
    ...(onRejoin === null ? {} : { onRejoin }),
    ...(onError === null ? {} : { onError: asWritten<NonNullable<Flow['onError']>>(onError) }),
    nodes: asWritten<Flow['nodes']>(nodes),
  };
}

function testsOf(tests: VersionRow['tests']): Pick<FlowContent, 'tests'> {
  return tests === null ? {} : { tests: asWritten<NonNullable<FlowContent['tests']>>(tests) };
}

/** A version of a flow as it is read. */
export type FlowRow = RunRow & Pick<Flow, 'id' | 'name' | 'version'>;

export function flowOf({ id, name, version, ...row }: FlowRow): Flow {
  return { id, name, version, ...runOf(row) };
}

export function editionOf({ id, name, version, ...row }: FlowRow & VersionRow): FlowEdition {
  return { id, name, version, ...contentOf(row) };
}

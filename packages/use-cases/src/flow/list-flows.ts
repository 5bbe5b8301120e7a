import { isSameFlow } from '@rejoin/core/flow/flow-draft';
import { secretsOfFlow } from '@rejoin/core/flow/secret-references';
import type { Instant } from '@rejoin/core/instant';
import type { Flows } from '../ports/flows.ts';

export type ListedFlow = {
  readonly id: string;
  readonly name: string;
  readonly modifiedAt: Instant;
  /** The newest version; `undefined`: nothing is published yet. */
  readonly version: number | undefined;
  /** Whether the draft does something else than the newest version. */
  readonly isChanged: boolean;
  /** The names of the secrets that the draft or the newest version sends. */
  readonly secretNames: readonly string[];
};

/** All flows by name. */
export async function listFlows(ports: { readonly flows: Pick<Flows, 'list'> }): Promise<ListedFlow[]> {
  const flows = await ports.flows.list();
  return flows.map(({ id, name, modifiedAt, draft, newest, published }) => ({
    id,
    name,
    modifiedAt,
    version: published[0]?.version,
    isChanged: newest !== undefined && !isSameFlow(newest, draft),
    secretNames: [
      ...new Set([draft, ...(newest === undefined ? [] : [newest])].flatMap(secretsOfFlow).map((each) => each.name)),
    ],
  }));
}

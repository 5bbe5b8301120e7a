import type { People } from '../ports/agents.ts';
import type { Flows, PublishedFlow, StoredFlow } from '../ports/flows.ts';

type Version = PublishedFlow & {
  /** `undefined`: it came with the installation, was the operator's, or whoever it was is no longer known. */
  readonly publisherName: string | undefined;
};

/** A flow with the names of those who published its versions. */
export type FlowWithNames = Omit<StoredFlow, 'published'> & { readonly published: readonly Version[] };

export type ReadFlowOutcome =
  | { readonly type: 'found'; readonly flow: FlowWithNames }
  | { readonly type: 'refused'; readonly refusal: 'flowNotFound' };

export async function readFlow(
  ports: { readonly flows: Pick<Flows, 'find'>; readonly people: Pick<People, 'find'> },
  input: { readonly id: string },
): Promise<ReadFlowOutcome> {
  const flow = await ports.flows.find(input.id);
  if (flow === undefined) return { type: 'refused', refusal: 'flowNotFound' };
  const ids = new Set(flow.published.flatMap(({ by }) => by?.personId ?? []));
  const people = await Promise.all([...ids].map((id) => ports.people.find(id)));
  const names = new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
  const published = flow.published.map((version) => ({
    ...version,
    publisherName: version.by?.personId && names.get(version.by.personId),
  }));
  return { type: 'found', flow: { ...flow, published } };
}

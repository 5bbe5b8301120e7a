import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { Flows } from '../ports/flows.ts';

export type ReadFlowVersionOutcome =
  | { readonly type: 'found'; readonly flow: FlowEdition }
  | { readonly type: 'refused'; readonly refusal: 'versionNotFound' };

/** One published version, exactly as it was published, with its tests. */
export async function readFlowVersion(
  ports: { readonly flows: Pick<Flows, 'version'> },
  input: { readonly id: string; readonly version: number },
): Promise<ReadFlowVersionOutcome> {
  const flow = await ports.flows.version(input.id, input.version);
  return flow === undefined ? { type: 'refused', refusal: 'versionNotFound' } : { type: 'found', flow };
}

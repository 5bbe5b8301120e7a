import type { Flow } from '@rejoin/core/flow/flow';
import type { Flows } from './ports/flows.ts';

export type ReadFlowVersionOutcome =
  | { readonly type: 'found'; readonly flow: Flow }
  | { readonly type: 'refused'; readonly refusal: 'versionNotFound' };

/** One published version, exactly as it was published. */
export async function readFlowVersion(
  ports: { readonly flows: Pick<Flows, 'version'> },
  input: { readonly id: string; readonly version: number },
): Promise<ReadFlowVersionOutcome> {
  const flow = await ports.flows.version(input.id, input.version);
  return flow === undefined ? { type: 'refused', refusal: 'versionNotFound' } : { type: 'found', flow };
}

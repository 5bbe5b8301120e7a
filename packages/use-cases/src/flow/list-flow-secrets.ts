import type { FlowSecrets, StoredFlowSecret } from '../ports/flow-secrets.ts';

/** All secrets by name. What they are is not among what is listed. */
export function listFlowSecrets(ports: {
  readonly flowSecrets: Pick<FlowSecrets, 'list'>;
}): Promise<readonly StoredFlowSecret[]> {
  return ports.flowSecrets.list();
}

import type { FlowSecrets } from '../ports/flow-secrets.ts';
import { type Removed, removedUnless } from '../removed.ts';

/** Removes a secret that no version of a flow in force sends any more. */
export async function removeFlowSecret(
  ports: { readonly flowSecrets: Pick<FlowSecrets, 'remove'> },
  input: { readonly id: string },
): Promise<Removed<'flowSecretNotFound'>> {
  return removedUnless('flowSecretNotFound', await ports.flowSecrets.remove(input.id));
}

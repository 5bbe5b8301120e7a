import { type FlowSecret, type FlowSecretProblem, validateFlowSecret } from '@rejoin/core/flow/flow-secret';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { FlowSecrets } from '../ports/flow-secrets.ts';
import type { SealSecret } from '../ports/seal-secret.ts';

export type AddFlowSecretOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly FlowSecretProblem[] };

/** Keeps a secret, to which flows may refer from then on. */
export async function addFlowSecret(
  ports: {
    readonly flowSecrets: Pick<FlowSecrets, 'add'>;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
    readonly newId: NewId;
  },
  input: { readonly secret: Omit<FlowSecret, 'id'>; readonly value: string },
): Promise<AddFlowSecretOutcome> {
  const secret = { name: keptName(input.secret.name), host: input.secret.host.trim().toLowerCase() };
  const value = input.value.trim();
  const problems = validateFlowSecret({ ...secret, value });
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const sealedValue = ports.sealSecret(value);
  const outcome = await ports.flowSecrets.add({ secret: { ...secret, id }, sealedValue, at: ports.clock() });
  if (outcome === 'nameTaken') return NAME_TAKEN;
  return { type: 'added', id };
}

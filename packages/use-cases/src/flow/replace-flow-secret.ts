import { type FlowSecretValueProblem, validateSecretValue } from '@rejoin/core/flow/flow-secret';
import type { Clock } from '../ports/clock.ts';
import type { FlowSecrets } from '../ports/flow-secrets.ts';
import type { SealSecret } from '../ports/seal-secret.ts';

export type ReplaceFlowSecretOutcome =
  | { readonly type: 'replaced' }
  | { readonly type: 'invalid'; readonly problems: readonly FlowSecretValueProblem[] }
  | { readonly type: 'refused'; readonly refusal: 'flowSecretNotFound' };

/** Every call from then on sends the new value; whoever has the last word has it. */
export async function replaceFlowSecret(
  ports: {
    readonly flowSecrets: Pick<FlowSecrets, 'replace'>;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
  },
  input: { readonly id: string; readonly value: string },
): Promise<ReplaceFlowSecretOutcome> {
  const value = input.value.trim();
  const problems = validateSecretValue(value);
  if (problems.length > 0) return { type: 'invalid', problems };
  const sealedValue = ports.sealSecret(value);
  const outcome = await ports.flowSecrets.replace({ id: input.id, sealedValue, at: ports.clock() });
  return outcome === 'missing' ? { type: 'refused', refusal: 'flowSecretNotFound' } : { type: 'replaced' };
}

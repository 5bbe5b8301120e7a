import { type ConfigurationProblem, validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import type { Clock } from '../ports/clock.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { Configurations } from '../ports/settings.ts';

export type PublishConfigurationOutcome =
  | { readonly type: 'published'; readonly version: number }
  | { readonly type: 'invalid'; readonly problems: readonly ConfigurationProblem[] }
  /** The draft is no longer the one the person looked at. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'configurationNotFound' };

/** Freezes the draft that was read as `revision` as the next version, in somebody's name or the operator's. No deployment changes by it. */
export async function publishConfiguration(
  ports: {
    readonly configurations: Pick<Configurations, 'find' | 'publish'>;
    readonly identityProviders: Pick<IdentityProviders, 'find'>;
    readonly clock: Clock;
  },
  input: { readonly id: string; readonly revision: number; readonly personId: string | undefined },
): Promise<PublishConfigurationOutcome> {
  const configuration = await ports.configurations.find(input.id);
  if (configuration === undefined) return { type: 'refused', refusal: 'configurationNotFound' };
  if (configuration.revision !== input.revision) return { type: 'conflict' };
  const problems = validateConfiguration(configuration.draft);
  const { enabled, providerId } = configuration.draft.authentication;
  if (enabled && problems.length === 0 && (await ports.identityProviders.find(providerId)) === undefined)
    problems.push({ field: 'authentication.providerId', problem: 'unknownProvider' });
  if (problems.length > 0) return { type: 'invalid', problems };
  const published = await ports.configurations.publish(input.id, { personId: input.personId, at: ports.clock() });
  return published === undefined
    ? { type: 'refused', refusal: 'configurationNotFound' }
    : { type: 'published', version: published.version };
}

import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { type ConfigurationProblem, validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { Configurations } from '../ports/settings.ts';

export type AddConfigurationOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly ConfigurationProblem[] };

/** Adds a configuration that has a draft and nothing published yet. */
export async function addConfiguration(
  ports: { readonly configurations: Pick<Configurations, 'add'>; readonly clock: Clock; readonly newId: NewId },
  input: { readonly draft: ConfigurationContent },
): Promise<AddConfigurationOutcome> {
  const draft = withKeptName(input.draft);
  const problems = validateConfiguration(draft);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const outcome = await ports.configurations.add({ id, draft, at: ports.clock() });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}

import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { type ConfigurationProblem, validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { withKeptName } from '@rejoin/core/same-name';
import type { Clock } from '../ports/clock.ts';
import type { Configurations } from '../ports/settings.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Replaces the draft that was read as `revision`. What is published stays as it is. */
export async function saveConfigurationDraft(
  ports: { readonly configurations: Pick<Configurations, 'saveDraft'>; readonly clock: Clock },
  input: { readonly id: string; readonly draft: ConfigurationContent; readonly revision: number },
): Promise<Saved<ConfigurationProblem, 'configurationNotFound'>> {
  const draft = withKeptName(input.draft);
  const problems = validateConfiguration(draft);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.configurations.saveDraft({ ...input, draft, at: ports.clock() });
  return savedUnless('configurationNotFound', outcome, input.revision);
}

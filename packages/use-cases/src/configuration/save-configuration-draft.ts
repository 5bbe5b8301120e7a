import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { type ConfigurationProblem, validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock } from '../ports/clock.ts';
import type { Configurations } from '../ports/settings.ts';

export type SaveConfigurationDraftOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly ConfigurationProblem[] }
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'configurationNotFound' };

/** Replaces the draft that was read as `revision`. What is published stays as it is. */
export async function saveConfigurationDraft(
  ports: { readonly configurations: Pick<Configurations, 'saveDraft'>; readonly clock: Clock },
  input: { readonly id: string; readonly draft: ConfigurationContent; readonly revision: number },
): Promise<SaveConfigurationDraftOutcome> {
  const draft = withKeptName(input.draft);
  const problems = validateConfiguration(draft);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.configurations.saveDraft({ ...input, draft, at: ports.clock() });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: input.revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'configurationNotFound' };
  }
}

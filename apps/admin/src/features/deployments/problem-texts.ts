import { type DeploymentProblem, validateDeployment } from '@rejoin/core/deployment/validate-deployment';
import { DESCRIPTION_MAX, NAME_MAX } from '@rejoin/core/name-limits';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import { contentToSave, type DeploymentContent, type DeploymentOptions } from './deployment.ts';
import { licenceSentence } from './licence-sentence.ts';

type Field = DeploymentProblem['field'];

const SENTENCES: Readonly<Record<DeploymentProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: 'This is too long.',
  taken: takenSentence('deployment'),
  notLicensed: 'Without a licence for web messaging a deployment can’t be active.',
  notPublished: 'Choose a published version.',
  unknownFlow: 'Choose a flow.',
  notADomain: 'Write host names only, such as shop.example.',
  listAndAll: 'Either all domains are allowed, or those in the list.',
};

const SPECIAL: Readonly<Record<string, string>> = {
  'name missing': 'A deployment needs a name.',
  'name tooLong': tooLongSentence(NAME_MAX),
  'description tooLong': tooLongSentence(DESCRIPTION_MAX),
  'allowedDomains missing': 'Add a domain, or allow all. With an empty list no page would show the messenger.',
};

export type Problems = ReadonlyMap<Field, string>;

/** What is wrong, by field, each as one sentence. */
export function problemsOf(
  content: DeploymentContent,
  options: DeploymentOptions,
  licences: readonly string[],
): Problems {
  const configuration = options.configurations.find(({ id }) => id === content.configurationId);
  const problems = validateDeployment(contentToSave(content), {
    licences,
    publishedVersions: configuration?.versions ?? [],
    flowIds: options.flows.map(({ id }) => id),
  });
  return new Map(problems.map((problem) => [problem.field, sentence(problem, licences)]));
}

function sentence({ field, problem }: DeploymentProblem, licences: readonly string[]): string {
  if (problem === 'notLicensed') return `${SENTENCES.notLicensed} ${licenceSentence(licences)}`;
  return SPECIAL[`${field} ${problem}`] ?? SENTENCES[problem];
}

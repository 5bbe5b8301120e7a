import type { DeploymentContent, DeploymentOptions } from './deployment.ts';
import type { Problems } from './problem-texts.ts';

/** What the form of a deployment and each of its sections take. */
export type DeploymentFormProps = {
  content: DeploymentContent;
  onChange: (content: DeploymentContent) => void;
  options: DeploymentOptions;
  licences: readonly string[];
  problems: Problems;
  readOnly: boolean;
};

import type { Deployment } from './deployment.ts';

/** The newest published version of its configuration, where it is newer than the one in use; `published`: newest first. */
export function newerVersion(
  { configurationVersion }: Pick<Deployment, 'configurationVersion'>,
  published: readonly number[],
): number | undefined {
  const [newest] = published;
  return newest !== undefined && newest > configurationVersion ? newest : undefined;
}

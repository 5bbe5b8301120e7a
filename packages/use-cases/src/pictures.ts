import type { DeploymentPicture, Deployments } from './ports/settings.ts';

/** Settings are read anew at least this often, should the news of a change get lost. */
const FRESH_MS = 10_000;

export type Pictures = ReturnType<typeof createPictures>;

/** The pictures of the deployments that this process serves, kept until `settings` news or for 10 s. */
export function createPictures(ports: {
  readonly deployments: Pick<Deployments, 'picture'>;
  readonly clock: () => number;
}) {
  const kept = new Map<string, { readonly picture: Promise<DeploymentPicture | undefined>; readonly at: number }>();
  return {
    of(deploymentId: string): Promise<DeploymentPicture | undefined> {
      const now = ports.clock();
      const known = kept.get(deploymentId);
      if (known !== undefined && now - known.at < FRESH_MS) return known.picture;
      const picture = ports.deployments.picture(deploymentId);
      kept.set(deploymentId, { picture, at: now });
      picture.then(
        (found) => found === undefined && kept.delete(deploymentId),
        () => kept.delete(deploymentId),
      );
      return picture;
    },
    forget(): void {
      kept.clear();
    },
  };
}

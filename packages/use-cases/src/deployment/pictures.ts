import type { Flow } from '@rejoin/core/flow/flow';
import type { DeploymentPicture, Deployments } from '../ports/settings.ts';

/** Settings are read anew at least this often, should the news of a change get lost. */
const FRESH_MS = 10_000;
/** Versions of flows that older conversations keep. */
const FLOWS_MAX = 200;

export type Pictures = ReturnType<typeof createPictures>;

/** The pictures of the deployments that this process serves, kept until `settings` news or for 10 s. */
export function createPictures(ports: {
  readonly deployments: Pick<Deployments, 'picture' | 'flowVersion'>;
  readonly clock: () => number;
}) {
  const flows = new Map<string, Promise<Flow | undefined>>();
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
    /** A published version of a flow, which never changes. */
    flowVersion(id: string, version: number): Promise<Flow | undefined> {
      const key = `${id}:${version}`;
      const known = flows.get(key);
      if (known !== undefined) return known;
      if (flows.size >= FLOWS_MAX) flows.clear();
      const flow = ports.deployments.flowVersion(id, version);
      flows.set(key, flow);
      flow.catch(() => flows.delete(key));
      return flow;
    },
    forget(): void {
      kept.clear();
    },
  };
}

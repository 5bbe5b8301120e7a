import type { Flow } from '@rejoin/core/flow/flow';
import type { DeploymentPicture, Deployments } from '../ports/settings.ts';

/** Settings are read anew at least this often, should the news of a change get lost. */
const FRESH_MS = 10_000;
/** Versions of flows that older conversations keep. */
const FLOWS_MAX = 200;

export type Pictures = ReturnType<typeof createPictures>;

/** The pictures of the deployments that this process serves, kept until `settings` news or for 10 s. */
export function createPictures(ports: {
  readonly deployments: Pick<Deployments, 'ids' | 'picture' | 'flowVersion'>;
  readonly clock: () => number;
}) {
  const flows = new Map<string, Promise<Flow | undefined>>();
  const kept = new Map<string, { readonly picture: Promise<DeploymentPicture | undefined>; readonly at: number }>();
  const ids = askedTogether(async () => new Set(await ports.deployments.ids()), ports.clock);

  /** Anybody may ask for any id: those that there are not cost one look at all that there are, however many they are. */
  async function find(deploymentId: string): Promise<DeploymentPicture | undefined> {
    return (await ids()).has(deploymentId) ? ports.deployments.picture(deploymentId) : undefined;
  }

  return {
    of(deploymentId: string): Promise<DeploymentPicture | undefined> {
      const now = ports.clock();
      const known = kept.get(deploymentId);
      if (known !== undefined && now - known.at < FRESH_MS) return known.picture;
      const picture = known === undefined ? find(deploymentId) : ports.deployments.picture(deploymentId);
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

/**
 * One reading at a time: whoever asks while it is under way gets the next, which begins after they asked. One that takes longer than
 * {@link FRESH_MS}, perhaps over a line that is lost, is waited for no more.
 */
function askedTogether<Result>(read: () => Promise<Result>, clock: () => number): () => Promise<Result> {
  let underWay: { readonly result: Promise<Result>; readonly since: number } | undefined;
  let next: Promise<Result> | undefined;

  function begin(): Promise<Result> {
    const begun = { result: read(), since: clock() };
    const end = () => {
      if (underWay === begun) underWay = undefined;
    };
    begun.result.then(end, end);
    [underWay, next] = [begun, undefined];
    return begun.result;
  }

  return () => {
    if (underWay === undefined || clock() - underWay.since >= FRESH_MS) return begin();
    next ??= underWay.result.then(begin, begin);
    return next;
  };
}

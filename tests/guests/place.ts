import { readDeployment } from '../conformance/deployments.ts';
import { originHeaders } from '../conformance/table.ts';
import type { Options } from './options.ts';

/** Where guests write to. */
export type Place = {
  /** Origin of the gateway. */
  readonly url: string;
  readonly deploymentId: string;
  /** Of the page that the messenger would be on; undefined: the gateway's own. */
  readonly origin: string | undefined;
  readonly takesFiles: boolean;
};

const PATIENCE_MS = 5000;
/** What can't be read from outside and doesn't matter here. */
const UNKNOWN = { lonely: false, attended: false, greets: false, aging: false, identified: false, spare: false };

/** Looks whether guests can write there. Throws a sentence that says what to do when they can't. */
export async function findPlace({ url, deploymentId }: Pick<Options, 'url' | 'deploymentId'>): Promise<Place> {
  await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
    throw new Error(
      `Nothing answers at ${url}: start the installation with \`npm start\`, or name its gateway with --url.`,
    );
  });
  const deployment = await readDeployment(url, deploymentId, UNKNOWN);
  const { active, signIn, upgrade, attachments } = deployment.facts;
  if (!active) throw new Error(`The deployment ${deploymentId} is inactive: activate it in the console first.`);
  if (signIn && !upgrade)
    throw new Error(`Guests of the deployment ${deploymentId} have to sign in: name another one with --deployment.`);
  const { origin } = originHeaders({ origin: undefined }, deployment);
  return { url, deploymentId, origin, takesFiles: attachments };
}

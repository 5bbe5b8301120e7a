import { allowsHost } from '@rejoin/core/deployment/domains';
import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import type { DomainsJson } from '@rejoin/protocol/rest/domains-json';
import { deploymentFile } from '../deployment/deployment-files.ts';
import { fetchJson } from './fetch-json.ts';
import type { Site } from './site.ts';

/** The deployment's configuration, or the sentence that tells the page's developer why there is no messenger. */
export type LoadedDeployment =
  | { readonly configuration: ConfigJson; readonly away?: undefined }
  /** `away`: nobody has said that there is none; it may be had later. */
  | { readonly reason: string; readonly away?: boolean; readonly configuration?: undefined };

/** Asks the gateway whether this page may have the messenger, then for its configuration. A page that may not never asks for the second. */
export async function loadDeployment(site: Site, hostname: string): Promise<LoadedDeployment> {
  const ask = <File>(file: 'config.json' | 'domains.json') =>
    fetchJson<File>(deploymentFile(site.gatewayUrl, site.deploymentId, file));
  try {
    const domains = await ask<DomainsJson>('domains.json');
    if (!allowsHost(domains, hostname)) {
      return {
        reason: `${hostname} is not among the deployment's allowed domains. Add it in the console.`,
      };
    }
    const configuration = await ask<ConfigJson>('config.json');
    return configuration.status === 'Active' ? { configuration } : { reason: 'The deployment is inactive.' };
  } catch (error) {
    return {
      reason: `The deployment could not be loaded from ${site.gatewayUrl} (${error}).`,
      away: !isRefusal(error),
    };
  }
}

/** The gateway has answered, and another time it would answer the same. */
function isRefusal(error: unknown): boolean {
  const status = Number((error as Error | undefined)?.cause);
  return status >= 400 && status < 500 && status !== 429;
}

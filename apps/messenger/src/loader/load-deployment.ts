import { allowsHost } from '@rejoin/core/deployment/domains';
import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import type { DomainsJson } from '@rejoin/protocol/rest/domains-json';
import { deploymentFile } from '../deployment/deployment-files.ts';
import type { Site } from './site.ts';

/** The deployment's configuration, or the sentence that tells the page's developer why there is no messenger. */
export type LoadedDeployment = { readonly configuration: ConfigJson } | { readonly reason: string };

/** Asks the gateway whether this page may have the messenger, then for its configuration. A page that may not never asks for the second. */
export async function loadDeployment(site: Site, hostname: string): Promise<LoadedDeployment> {
  try {
    const domains = await fetchFile<DomainsJson>(site, 'domains.json');
    if (!allowsHost(domains, hostname)) {
      return {
        reason: `${hostname} is not among the deployment's allowed domains. Add it in the console.`,
      };
    }
    const configuration = await fetchFile<ConfigJson>(site, 'config.json');
    return configuration.status === 'Active' ? { configuration } : { reason: 'The deployment is inactive.' };
  } catch (error) {
    return {
      reason: `The deployment could not be loaded from ${site.gatewayUrl} (${String(error)}).`,
    };
  }
}

async function fetchFile<File>(site: Site, file: 'config.json' | 'domains.json'): Promise<File> {
  const response = await fetch(deploymentFile(site.gatewayUrl, site.deploymentId, file), { credentials: 'omit' });
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
  return (await response.json()) as File;
}

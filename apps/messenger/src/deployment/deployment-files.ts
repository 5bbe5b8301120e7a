import type { ConfigJson } from '@rejoin/protocol/rest/config-json';
import type { CustomLabelKey } from '@rejoin/protocol/rest/custom-labels';

/** Where the gateway keeps what it tells everybody about a deployment. */
export function deploymentFile(gatewayUrl: string, deploymentId: string, file: 'config.json' | 'domains.json'): string {
  return `${gatewayUrl}/webdeployments/v1/deployments/${encodeURIComponent(deploymentId)}/${file}`;
}

/** A label that an admin has worded for `language`. */
export function customLabel(configuration: ConfigJson, language: string, key: CustomLabelKey): string | undefined {
  const labels = configuration.customI18nLabels?.find((entry) => entry.language === language)?.localizedLabels;
  return labels?.find((label) => label.key === key)?.value;
}

import { Badge } from '@rejoin/ui/badge';
import type { ListedConfiguration } from './configuration.ts';

/** The latest version, or that there is none. */
export function ConfigurationBadge({
  configuration: { published },
}: {
  configuration: Pick<ListedConfiguration, 'published'>;
}) {
  const [latest] = published;
  return latest === undefined ? (
    <Badge meaning="attention">Never published</Badge>
  ) : (
    <Badge meaning="good">Version {latest.version}</Badge>
  );
}

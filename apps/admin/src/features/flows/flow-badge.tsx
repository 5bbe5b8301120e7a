import { Badge } from '@rejoin/ui/badge';

/** The newest version, or that there is none. */
export function FlowBadge({ version }: { version: number | undefined }) {
  return version === undefined ? (
    <Badge meaning="attention">Never published</Badge>
  ) : (
    <Badge meaning="good">Version {version}</Badge>
  );
}

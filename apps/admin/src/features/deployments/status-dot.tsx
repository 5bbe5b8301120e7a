import type { DeploymentStatus } from '@rejoin/core/deployment/deployment';
import { StatusDot } from '@rejoin/ui/status-dot';

export function DeploymentStatusDot({ status }: { status: DeploymentStatus }) {
  return <StatusDot meaning={status === 'Active' ? 'good' : 'neutral'} label={status} className="text-13" />;
}

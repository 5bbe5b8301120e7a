import { carriesWebMessaging } from '../licences/licences.ts';
import type { DeploymentStatus } from './deployment.ts';

/** Whether guests may be served: the deployment is active and the company may do web messaging. */
export function admitsGuests(status: DeploymentStatus, licences: readonly string[]): boolean {
  return status === 'Active' && carriesWebMessaging(licences);
}

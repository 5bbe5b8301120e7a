import type { Deployment } from './deployments.ts';
import type { Host } from './host.ts';
import { text } from './requests.ts';
import { setTable } from './table.ts';

/** Whether a bot answers the first message of a guest, seen by sending one. */
export async function greets(host: Omit<Host, 'deployments'>, deployment: Deployment): Promise<boolean> {
  if (!deployment.facts.active || deployment.facts.signIn) return false;
  const { table, clear } = setTable({ ...host, deployments: [deployment] }, deployment);
  try {
    const guest = await table.arrive();
    guest.send(text('Hello'));
    await guest.hear(({ direction }) => direction === 'Outbound');
    return true;
  } catch {
    return false;
  } finally {
    clear();
  }
}

/** What this browser tab last did with the messenger: never opened it, has it open, or has closed it again. */
export type Visit = 'new' | 'open' | 'closed';

/** Remembers across the pages of one tab; nothing is stored before the guest first opens the messenger. */
export function rememberVisit(deploymentId: string, visit: 'open' | 'closed'): void {
  try {
    sessionStorage.setItem(key(deploymentId), visit);
  } catch {
    // A browser that refuses storage only loses the memory of an open panel.
  }
}

export function recallVisit(deploymentId: string): Visit {
  try {
    const visit = sessionStorage.getItem(key(deploymentId));
    return visit === 'open' || visit === 'closed' ? visit : 'new';
  } catch {
    return 'new';
  }
}

function key(deploymentId: string): string {
  return `rejoin:${deploymentId}:visit`;
}

import { knowsOpenTabs, openTabs, stayOpen } from '../../live/open-tabs.ts';

function nameOf(agentId: string): string {
  return `inSight.${agentId}`;
}

/** Lets the agent's other tabs know whenever this one is in sight, until the returned function is called. */
export function tellInSight(agentId: string): () => void {
  if (!knowsOpenTabs) return () => {};
  let leave: (() => void) | undefined;
  const follow = () => {
    leave?.();
    leave = document.hidden ? undefined : stayOpen(nameOf(agentId));
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    leave?.();
  };
}

/** Whether none of the agent's tabs is in sight, as far as this one knows. */
export async function isOutOfSight(agentId: string): Promise<boolean> {
  if (!document.hidden) return false;
  return !knowsOpenTabs || !(await openTabs()).has(nameOf(agentId));
}

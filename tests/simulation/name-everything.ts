import type { Scene } from './scene.ts';

/** Puts short names in the place of ids: the agents' and guests' own, and c1, c2, c3… for conversations as they began. */
export function nameEverything({ ledger, company, guests }: Scene): (text: string) => string {
  const names = new Map<string, string>([
    ...company.agents.map(({ id, name }) => [id, name] as const),
    ...company.queues.map(({ id }, index) => [id, `queue ${index + 1}`] as const),
    ...guests.map(({ sessionId = '', name }) => [sessionId, name] as const),
    ...[...ledger.pages.keys()].map((id, index) => [id, `c${index + 1}`] as const),
  ]);
  return (text) =>
    text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id.slice(0, 4));
}

import { byName } from '../by-name.ts';
import type { Agents } from '../ports/agents.ts';
import type { Company } from '../ports/settings.ts';

/** What a canned response can be put together from. */
export type CannedResponseOptions = {
  readonly companyName: string;
  /** By name. */
  readonly queues: readonly { readonly id: string; readonly name: string }[];
};

export async function cannedResponseOptions(ports: {
  readonly agents: Pick<Agents, 'queues'>;
  readonly company: Pick<Company, 'settings'>;
}): Promise<CannedResponseOptions> {
  const [queues, company] = await Promise.all([ports.agents.queues(), ports.company.settings()]);
  return { companyName: company?.name ?? '', queues: queues.map(({ id, name }) => ({ id, name })).sort(byName) };
}

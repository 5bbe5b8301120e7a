import type { FlowChoices, Flows } from '../ports/flows.ts';

/** The queues, schedules, agents, skills and secrets that a flow may name, by name. */
export function flowChoices(ports: { readonly flows: Pick<Flows, 'choices'> }): Promise<FlowChoices> {
  return ports.flows.choices();
}

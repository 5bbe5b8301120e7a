import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['flows'];

/** A flow as the server tells it. */
export type StoredFlow = Outputs['get'];

/** A flow as it comes in the list of all. */
export type ListedFlow = Outputs['list'][number];

/** What the nodes of a flow may name. */
export type FlowChoices = Outputs['choices'];

/** What the person may do with flows beside looking at them. */
export type FlowAbilities = {
  readonly add: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly publish: boolean;
};

/** What they may do in the editor. */
export type EditorAbilities = FlowAbilities & { readonly addSecrets: boolean };

/** How a thing is called. Of what is gone the id is all there is. */
export function nameIn(things: readonly { readonly id: string; readonly name: string }[], id: string): string {
  if (id === '') return 'nothing chosen';
  return things.find((thing) => thing.id === id)?.name ?? 'something that is gone';
}

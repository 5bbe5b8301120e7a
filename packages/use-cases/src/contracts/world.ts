import type { StorePorts } from '../ports/store-ports.ts';

/** Empty books and two stores on them, as two gateways have. */
export type ContractWorld = { readonly first: StorePorts; readonly second: StorePorts };

export type MakeWorld = () => Promise<ContractWorld>;

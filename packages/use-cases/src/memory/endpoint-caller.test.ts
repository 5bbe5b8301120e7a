import { describeEndpointCaller } from '../contracts/endpoint-caller.contract.ts';
import { createMemoryEndpointCaller } from './endpoint-caller.ts';

describeEndpointCaller(async (server) => ({
  origin: 'https://shop.example',
  endpoints: createMemoryEndpointCaller(server),
}));

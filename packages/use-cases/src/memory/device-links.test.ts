import { describe } from 'vitest';
import { describeDeviceLinks } from '../contracts/device-links.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('device links in memory', () => describeDeviceLinks(makeMemoryWorld));

import { describe } from 'vitest';
import { describeFloor } from '../contracts/floor.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the floor in memory', () => describeFloor(makeMemoryWorld));

import { describe } from 'vitest';
import { describeMessageSearch } from '../contracts/message-search.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the search in memory', () => describeMessageSearch(makeMemoryWorld));

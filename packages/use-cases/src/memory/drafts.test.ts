import { describe } from 'vitest';
import { describeDrafts } from '../contracts/drafts.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('drafts in memory', () => describeDrafts(makeMemoryWorld));

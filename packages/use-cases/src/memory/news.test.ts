import { describe } from 'vitest';
import { describeNews } from '../contracts/news.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('news in memory', () => describeNews(makeMemoryWorld));

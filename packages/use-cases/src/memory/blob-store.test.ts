import { describe } from 'vitest';
import { describeBlobStore } from '../contracts/blob-store.contract.ts';
import { createMemoryBlobStore } from './blob-store.ts';

const blobs = createMemoryBlobStore();

describe('a place for bytes in memory', () => describeBlobStore(() => blobs));

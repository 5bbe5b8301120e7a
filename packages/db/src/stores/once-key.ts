import { hash } from 'node:crypto';

/** A `once` key as the index keeps it: the first 128 bits of its SHA-256, written as a UUID. Short, whatever the guest sends. */
export function onceKey(key: string): string {
  const hex = hash('sha256', key, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

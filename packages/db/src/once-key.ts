import { hash } from 'node:crypto';

/** A `once` key as the index keeps it: the first 128 bits of its SHA-256, written as a UUID. Short, whatever the guest sends. */
export function onceKey(key: string): string {
  return hash('sha256', key, 'hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

import { type CustomAttributes, utf8Length } from './message.ts';

/** UTF-8 bytes of all keys and values together (guest API, section 8). */
export const CUSTOM_ATTRIBUTES_MAX_BYTES = 2048;

/** The length of all keys and values in UTF-8, in bytes. */
export function attributesLength(attributes: CustomAttributes): number {
  return Object.entries(attributes).reduce((bytes, [key, value]) => bytes + utf8Length(key) + utf8Length(value), 0);
}

/** What is known after `fresh`: the latest value of each key. What was said longest ago goes when there is no room for all. */
export function mergeAttributes(known: CustomAttributes, fresh: CustomAttributes): CustomAttributes {
  const kept = Object.entries(known).filter(([key]) => !Object.hasOwn(fresh, key));
  const all = [...kept, ...Object.entries(fresh)];
  while (attributesLength(Object.fromEntries(all)) > CUSTOM_ATTRIBUTES_MAX_BYTES) all.shift();
  return Object.fromEntries(all);
}

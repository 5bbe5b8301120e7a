import type { CustomAttributes } from '../conversation/message.ts';
import { attributeKey, replacePlaceholders } from '../placeholder.ts';
import type { GuestWords } from './guest-words.ts';

/** What may stand in the place of a placeholder. */
export type Fillings = { readonly words?: GuestWords; readonly attributes: CustomAttributes };

/**
 * Puts what is known in the place of `{{answer}}` (what the guest said last) and `{{attribute.KEY}}`; what is not known leaves
 * nothing. Anything else in double braces stays as it is.
 */
export function fillIn(template: string, fillings: Fillings, encode = (value: string) => value): string {
  return replacePlaceholders(template, (inner, whole) => {
    const name = nameOf(inner);
    return name === undefined ? whole : encode(found(name, fillings));
  });
}

/** Whether everything in double braces is a placeholder. */
export function hasGoodPlaceholders(template: string): boolean {
  const rest = replacePlaceholders(template, (inner, whole) => (nameOf(inner) === undefined ? whole : ''));
  return !rest.includes('{{');
}

export function hasPlaceholder(template: string): boolean {
  return template.includes('{{');
}

type Name = { readonly type: 'answer' } | { readonly type: 'attribute'; readonly key: string };

function nameOf(inner: string): Name | undefined {
  if (inner === 'answer') return { type: 'answer' };
  const key = attributeKey(inner);
  return key === undefined ? undefined : { type: 'attribute', key };
}

function found(name: Name, { words, attributes }: Fillings): string {
  if (name.type === 'answer') return words?.text ?? '';
  return Object.hasOwn(attributes, name.key) ? (attributes[name.key] ?? '') : '';
}

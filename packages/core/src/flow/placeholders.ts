import type { CustomAttributes } from '../conversation/message.ts';
import type { GuestWords } from './guest-words.ts';

/** What may stand in the place of a placeholder. */
export type Fillings = { readonly words?: GuestWords; readonly attributes: CustomAttributes };

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const ATTRIBUTE = 'attribute.';

/**
 * Puts what is known in the place of `{{answer}}` (what the guest said last) and `{{attribute.KEY}}`; what is not known leaves
 * nothing. Anything else in double braces stays as it is.
 */
export function fillIn(template: string, fillings: Fillings, encode = (value: string) => value): string {
  return template.replace(PLACEHOLDER, (whole, inner: string) => {
    const name = nameOf(inner);
    return name === undefined ? whole : encode(found(name, fillings));
  });
}

/** Whether everything in double braces is a placeholder. */
export function hasGoodPlaceholders(template: string): boolean {
  const rest = template.replace(PLACEHOLDER, (whole, inner: string) => (nameOf(inner) === undefined ? whole : ''));
  return !rest.includes('{{');
}

export function hasPlaceholder(template: string): boolean {
  return template.includes('{{');
}

type Name = { readonly type: 'answer' } | { readonly type: 'attribute'; readonly key: string };

function nameOf(inner: string): Name | undefined {
  const name = inner.trim();
  if (name === 'answer') return { type: 'answer' };
  return name.startsWith(ATTRIBUTE) && name.length > ATTRIBUTE.length
    ? { type: 'attribute', key: name.slice(ATTRIBUTE.length) }
    : undefined;
}

function found(name: Name, { words, attributes }: Fillings): string {
  if (name.type === 'answer') return words?.text ?? '';
  return Object.hasOwn(attributes, name.key) ? (attributes[name.key] ?? '') : '';
}

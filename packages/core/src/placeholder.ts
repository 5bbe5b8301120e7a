/** What stands in double braces. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const ATTRIBUTE = 'attribute.';

/** Puts what `replace` gives in the place of each placeholder; it is asked with the name between the braces. */
export function replacePlaceholders(template: string, replace: (name: string, whole: string) => string): string {
  return template.replace(PLACEHOLDER, (whole, inner: string) => replace(inner.trim(), whole));
}

/** Which attribute of the guest `attribute.KEY` names; `undefined`: it names none. */
export function attributeKey(name: string): string | undefined {
  return name.startsWith(ATTRIBUTE) && name.length > ATTRIBUTE.length ? name.slice(ATTRIBUTE.length) : undefined;
}

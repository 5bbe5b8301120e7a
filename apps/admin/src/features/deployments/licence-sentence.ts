import { WEB_MESSAGING_LICENCES } from '@rejoin/core/licences/licences';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Which licences the company has, and which it would need. */
export function licenceSentence(held: readonly string[]): string {
  const has = held.length === 0 ? 'The company has no licence' : `The company has ${list.format(held)}`;
  return `${has}; web messaging takes ${choice.format(WEB_MESSAGING_LICENCES)}.`;
}

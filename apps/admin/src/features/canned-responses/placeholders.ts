import type { RESPONSE_PLACEHOLDERS } from '@rejoin/core/canned-responses/fill-response';

type Name = (typeof RESPONSE_PLACEHOLDERS)[number];

const LABELS: Readonly<Record<Name, string>> = {
  'guest.firstName': 'Guest’s first name',
  'guest.name': 'Guest’s name',
  'agent.name': 'Agent’s name',
  'queue.name': 'Queue',
  'company.name': 'Company',
};

/** What can be inserted, and what it is called. */
export const PLACEHOLDERS: readonly { readonly name: string; readonly label: string }[] = [
  ...Object.entries(LABELS).map(([name, label]) => ({ name, label })),
  { name: 'attribute.key', label: 'Attribute of the guest' },
];

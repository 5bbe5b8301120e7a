import type { CustomAttributes } from '../conversation/message.ts';
import { type GuestProfile, verifiedName } from '../identity/guest-profile.ts';
import { attributeKey, replacePlaceholders } from '../placeholder.ts';

/** The placeholders of a response, beside `attribute.KEY`: what the guest's page says of them. */
export const RESPONSE_PLACEHOLDERS = [
  'guest.firstName',
  'guest.name',
  'agent.name',
  'queue.name',
  'company.name',
] as const;

type PlaceholderName = (typeof RESPONSE_PLACEHOLDERS)[number];

/** What is known where a response is used. */
export type ResponseFacts = {
  /** Absent: they have not signed in, and nobody knows what they are called. */
  readonly guest?: GuestProfile;
  readonly agentName?: string;
  readonly queueName?: string;
  readonly companyName?: string;
  readonly attributes?: CustomAttributes;
};

/** Where a gap is: from the first of its braces up to behind the last. */
export type Gap = { readonly from: number; readonly to: number };

/**
 * The response with what is known in the place of its placeholders. What is not known stays as it is written: a gap for the agent
 * to fill. What is put in is not looked at again.
 */
export function fillResponse(text: string, facts: ResponseFacts): string {
  return replacePlaceholders(text, (name, whole) => found(name, facts) ?? whole);
}

/** The placeholders that stand in a text, in their order. */
export function gapsIn(text: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let at = 0;
  replacePlaceholders(text, (name, whole) => {
    const from = text.indexOf(whole, at);
    at = from + whole.length;
    if (isResponsePlaceholder(name)) gaps.push({ from, to: at });
    return whole;
  });
  return gaps;
}

/** Whether it can stand in double braces in a response. */
export function isResponsePlaceholder(name: string): boolean {
  return attributeKey(name) !== undefined || RESPONSE_PLACEHOLDERS.some((each) => each === name);
}

function found(name: string, facts: ResponseFacts): string | undefined {
  const key = attributeKey(name);
  const { attributes = {} } = facts;
  if (key !== undefined) return Object.hasOwn(attributes, key) ? filled(attributes[key]) : undefined;
  const known = RESPONSE_PLACEHOLDERS.find((each) => each === name);
  return known === undefined ? undefined : filled(factOf(known, facts));
}

function factOf(name: PlaceholderName, { guest, agentName, queueName, companyName }: ResponseFacts) {
  switch (name) {
    case 'guest.firstName':
      return guest?.firstName;
    case 'guest.name':
      return guest && nameOf(guest);
    case 'agent.name':
      return agentName;
    case 'queue.name':
      return queueName;
    case 'company.name':
      return companyName;
  }
}

/** An address is no name to greet somebody by. */
function nameOf({ email: _, ...guest }: GuestProfile): string | undefined {
  return verifiedName(guest);
}

/** Nothing written is nothing known. */
function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

import type { CustomAttributes } from '../conversation/message.ts';
import { type GuestProfile, shownLine, verifiedName } from './guest-profile.ts';

type Known = { readonly guest?: GuestProfile; readonly attributes?: CustomAttributes };

/**
 * What a guest of whom nobody has vouched for a name is called by themselves, by the flow that asked them, or by the page around them.
 * Anybody can say that they are anybody: it is shown as something told, and never in the place of a name.
 */
export function toldName({ guest = {}, attributes = {} }: Known): string | undefined {
  if (verifiedName(guest) !== undefined) return undefined;
  const [name, first, last] = ['name', 'firstName', 'lastName'].map((key) => shownLine(attributes[key]));
  const parts = [first, last].filter((part) => part !== undefined).join(' ');
  return name ?? (parts === '' ? undefined : parts);
}

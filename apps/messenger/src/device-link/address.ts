/** A link from another device in the fragment of a page's address, with what parts it from the rest. */
const LINK = /(?<=#(?:.*&)?)rejoin=([^&]*)&?/;

/** The link as it is written there; `undefined`: there is none. */
export function linkIn(address: string): string | undefined {
  return LINK.exec(address)?.[1];
}

export function withoutLink(address: string): string {
  return linkIn(address) === undefined ? address : address.replace(LINK, '').replace(/[#&]$/, '');
}

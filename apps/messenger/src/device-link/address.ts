/** A link from another device begins the fragment of an address. What somebody writes behind it goes with it. */
const LINK = /#rejoin=([^&]*).*/;

/** The link as it is written there; `undefined`: there is none. */
export function linkIn(address: string): string | undefined {
  return LINK.exec(address)?.[1];
}

export function withoutLink(address: string): string {
  return address.replace(LINK, '');
}

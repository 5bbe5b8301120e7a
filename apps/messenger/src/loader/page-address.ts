import { linkIn, withoutLink } from '../device-link/address.ts';

/** The page's address as the guest came to it. A link from another device goes from the address bar, before anybody copies it. */
export function takeAddress(): string {
  const address = location.href;
  if (linkIn(address)) history.replaceState(history.state, '', withoutLink(address));
  // A link that is opened where the page is already.
  addEventListener('hashchange', () => linkIn(location.href) && location.reload());
  return address;
}

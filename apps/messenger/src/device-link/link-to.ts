import type { DeviceLink } from './device-link.ts';

/** The longest address that still makes a code which a camera reads with ease. */
const ADDRESS_MAX = 400;

/**
 * Where the other device finds the messenger: the page's address without its fragment, and without its query where it is very
 * long. `undefined`: it is no address of the web, or not one where the deployment may run.
 */
export function linkTo(address: string, link: DeviceLink, allows: (hostname: string) => boolean): string | undefined {
  const url = parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || !allows(url.hostname)) return undefined;
  const page = url.origin + url.pathname;
  const whole = page + url.search;
  const place = [whole, page].find(({ length }) => length <= ADDRESS_MAX) ?? `${url.origin}/`;
  return `${place}#rejoin=${link.code}.${link.key}`;
}

/** As `URL.parse`, which Safari has from 18 on. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

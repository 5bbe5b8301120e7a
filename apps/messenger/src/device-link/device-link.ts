import { linkIn } from './address.ts';

/** What a link to another device has in its fragment: the gateway's code, and the key, which no server ever sees. */
export type DeviceLink = {
  /** 22 characters of base64url, as is the key. */
  readonly code: string;
  readonly key: string;
};

/** `code.key` */
const WRITTEN = /^([\w-]{22})\.([\w-]{22})$/;
/** The longest address that still makes a code which a camera reads with ease. */
const ADDRESS_MAX = 400;

/** With which the guest came to the address; `undefined`: with none, or one that is cut short. */
export function readDeviceLink(address: string): DeviceLink | undefined {
  const [, code, key] = WRITTEN.exec(linkIn(address) ?? '') ?? [];
  return code && key ? { code, key } : undefined;
}

/**
 * Where the other device finds the messenger: the page's address without its fragment, and without its query where it is very
 * long. `undefined`: it is no address of the web, or not one where the deployment may run.
 */
export function linkTo(address: string, link: DeviceLink, allows: (hostname: string) => boolean): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || !allows(url.hostname)) return undefined;
  const page = url.origin + url.pathname;
  const whole = page + url.search;
  const place = [whole, page].find(({ length }) => length <= ADDRESS_MAX) ?? `${url.origin}/`;
  return `${place}#rejoin=${link.code}.${link.key}`;
}

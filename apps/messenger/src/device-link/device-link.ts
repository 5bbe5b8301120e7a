import { linkIn } from './address.ts';

/** What a link to another device has in its fragment: the gateway's code, and the key, which no server ever sees. */
export type DeviceLink = {
  /** 22 characters of base64url, as is the key. */
  readonly code: string;
  readonly key: string;
};

/** `code.key` */
const WRITTEN = /^([\w-]{22})\.([\w-]{22})$/;

/** With which the guest came to the address; `undefined`: with none, or one that is cut short. */
export function readDeviceLink(address: string): DeviceLink | undefined {
  const [, code, key] = WRITTEN.exec(linkIn(address) ?? '') ?? [];
  return code && key ? { code, key } : undefined;
}

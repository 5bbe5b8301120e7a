import type { IncomingMessage } from 'node:http';
import { hostOfOrigin } from '@rejoin/core/deployment/domains';

/** The hosts under which the gateway is reached: its own frame sends those. */
export function ownHostsOf({ headers }: Pick<IncomingMessage, 'headers'>, publicUrl: string): string[] {
  return [publicUrl, headers.host ?? ''].flatMap((host) => hostOfOrigin(host) ?? []);
}

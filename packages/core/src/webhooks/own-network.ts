/**
 * Whether an address by its looks leads to no server of the public internet: to this machine, or into the company's network. Whoever runs the
 * installation has to name such a host before anything is sent there. That a public name has a private address shows only when it is asked.
 */
export function isOfOwnNetwork(url: string): boolean {
  const host = /^https?:\/\/(\[[^\]]*\]|[^/?#:]*)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (host === '') return false;
  if (host.startsWith('[')) return !/^\[[23][0-9a-f]{3}:/.test(host);
  if (/^[\d.]+$/.test(host)) return PRIVATE_IPV4.test(host);
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host);
}

const PRIVATE_IPV4 =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so in `Sec-Fetch-Site`; those that do not
 * send it send `Origin`, which must name the host that was asked.
 */
export function isFromOwnPage(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

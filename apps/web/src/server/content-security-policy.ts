/**
 * What a page of the workspace may load and reach: itself, and the gateway for its live stream, uploads and pictures.
 * Pictures of cards and pickers are the company's, from wherever it keeps them. Scripts need the nonce; styles may be inline, because React writes style attributes.
 */
export function contentSecurityPolicy(nonce: string, gatewayUrl: string, development: boolean): string {
  const gateway = new URL(gatewayUrl).origin;
  const socket = gateway.replace(/^http/, 'ws');
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data: https: ${gateway}`,
    `font-src 'self'`,
    `connect-src 'self' ${gateway} ${socket}${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

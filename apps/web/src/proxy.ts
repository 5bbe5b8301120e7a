import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from './server/content-security-policy.ts';
import { env } from './server/env.ts';

/** Gives every page a Content-Security-Policy with a fresh nonce, which Next puts on its own scripts, and lets it know its address. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { NODE_ENV, PUBLIC_GATEWAY_URL } = env();
  const policy = contentSecurityPolicy(nonce, PUBLIC_GATEWAY_URL, NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-asked-for', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [{ source: '/((?!api/|emoji/|_next/static|_next/image|icon).*)' }],
};

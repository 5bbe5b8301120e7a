import type { NextConfig } from 'next';

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** The Content-Security-Policy carries a nonce and the gateway's address, so it is made for each request in src/proxy.ts. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run typecheck` checks them, with the same settings.
  typescript: { ignoreBuildErrors: true },
  // Writing it takes a quarter of the build; turbo keeps what was built, and `npm run dev` has a cache of its own.
  experimental: { turbopackFileSystemCacheForBuild: false },
  transpilePackages: [
    '@rejoin/api',
    '@rejoin/auth',
    '@rejoin/core',
    '@rejoin/db',
    '@rejoin/protocol',
    '@rejoin/ui',
    '@rejoin/use-cases',
  ],
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'sharp'],
  headers: async () => [{ source: '/:path*', headers }],
  // A browser asks for it when a page that is still streaming has not named its icon yet.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
};

export default config;

/** Where to go after signing in: the path that was asked for if it is one of our own, otherwise the front page. */
export function ownPath(asked: unknown): string {
  const home = 'http://own.invalid';
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, home)) return '/';
  const { origin, pathname, search } = new URL(asked, home);
  const own =
    origin === home && !pathname.startsWith('//') && !pathname.startsWith('/sign-in') && !pathname.startsWith('/api/');
  return own ? pathname + search : '/';
}

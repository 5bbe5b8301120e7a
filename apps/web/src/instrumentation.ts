/** Runs once when the server starts: a wrong setting ends it there, not at the first request. */
export async function register(): Promise<void> {
  const { env } = await import('./server/env.ts');
  env();
}

/** Why nothing can be written there, in one sentence. `todo`: what to do where it is not for want of room. */
export function writeProblem(place: string, error: unknown, todo: string): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? `There is no room left where ${place} is: make some, and try again.`
    : `${place} cannot be written (${code}): ${todo}`;
}

/** The oldest major version of Postgres on which Rejoin runs. */
const LEAST_MAJOR = 15;

/** Why a Postgres of this version, as it says it itself, can't be used, in one sentence; undefined: it can. */
export function versionProblem(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= LEAST_MAJOR) return undefined;
  return `Postgres ${version} is too old: move to ${LEAST_MAJOR} or newer.`;
}

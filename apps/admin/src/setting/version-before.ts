/** The version that one is compared with. The first has none before it and is compared with itself, so that one question serves both. */
export function versionBefore(version: number): number {
  return Math.max(version - 1, 1);
}

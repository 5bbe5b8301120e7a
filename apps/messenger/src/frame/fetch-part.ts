/**
 * Loads a part of the frame that is fetched when it is needed: the build calls it in place of each `import()`. A browser may remember by
 * its address that a module could not be fetched, for as long as the page lives (Chromium 150 does, 156 does not): so each attempt after
 * a failure has an address of its own.
 */
export function createFetchPart(load: (address: string) => Promise<unknown>): (address: string) => Promise<unknown> {
  const failures = new Map<string, number>();
  return async (address) => {
    const failed = failures.get(address) ?? 0;
    try {
      return await load(failed === 0 ? address : `${address}?${failed}`);
    } catch (error) {
      failures.set(address, failed + 1);
      throw error;
    }
  };
}

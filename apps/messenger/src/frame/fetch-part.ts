type Browser = {
  readonly fetch: (address: string) => Promise<Pick<Response, 'ok' | 'arrayBuffer'>>;
  readonly load: (address: string) => Promise<unknown>;
};

/** Where the gateway serves the frame's files. */
const FOLDER = '/messenger/frame/';

/**
 * Loads a part of the frame that is fetched when it is needed: the build calls it in place of each `import()`, with the part's file and
 * those that it shares with other parts. Browsers may remember for as long as the page lives that a module could not be fetched (Firefox
 * 153 and Chromium 150 do, Chromium 156 and WebKitGTK 2.50 do not): so nothing is imported that is not in the browser's cache.
 */
export function createFetchPart({ fetch, load }: Browser): (part: string, ...shared: string[]) => Promise<unknown> {
  const keep = async (file: string) => {
    const answer = await fetch(FOLDER + file);
    if (!answer.ok) throw new Error(file);
    await answer.arrayBuffer();
  };
  return async (part, ...shared) => {
    await Promise.all([part, ...shared].map(keep));
    return await load(FOLDER + part);
  };
}

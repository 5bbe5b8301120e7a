/** How long what a gateway has asked of others is waited for when it closes. */
const FAREWELL_MS = 3000;

/** Waits a little for what has been asked. */
export async function farewell(asked: Iterable<Promise<void>>): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    late = setTimeout(resolve, FAREWELL_MS);
  });
  await Promise.race([Promise.all(asked), patience]);
  clearTimeout(late);
}

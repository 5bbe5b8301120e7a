/**
 * The same chunks, of which the first has been read: what can't be read at all rejects, while whoever asks can still be answered
 * something else. What breaks later breaks them as well, and `onBroken` hears why.
 */
export async function beginReading(
  chunks: ReadableStream<Uint8Array>,
  onBroken: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const reader = chunks.getReader();
  const readOn = () =>
    reader.read().catch((error: unknown) => {
      onBroken(error);
      throw error;
    });
  let first: ReadableStreamReadResult<Uint8Array> | undefined = await reader.read();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = first ?? (await readOn());
        first = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

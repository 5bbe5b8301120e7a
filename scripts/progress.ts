/** Does a step, says on stderr how long it took, and passes on what it answers. */
export async function step<T>(name: string, deed: () => Promise<T> | T): Promise<T> {
  const since = performance.now();
  const live = process.stderr.isTTY;
  if (live) process.stderr.write(`  ${name} …`);
  try {
    const answer = await deed();
    const time = seconds(performance.now() - since);
    process.stderr.write(live ? `\r  ${name.padEnd(34)} ${time}\n` : `  ${name.padEnd(34)} ${time}\n`);
    return answer;
  } catch (error) {
    process.stderr.write(live ? '\n' : `  ${name}\n`);
    throw error;
  }
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}

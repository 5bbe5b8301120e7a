type Line = (name: string, given: unknown) => void;

/** Carries out one command after the other, also where one takes its time. */
export function inOrder(carryOut: (...line: Parameters<Line>) => Promise<void> | undefined): Line {
  const waiting: Parameters<Line>[] = [];
  let busy = false;
  return function take(...line) {
    if (busy) {
      waiting.push(line);
      return;
    }
    const end = carryOut(...line);
    busy = end !== undefined;
    void end?.finally(() => {
      busy = false;
      for (const next of waiting.splice(0)) take(...next);
    });
  };
}

import { setTimeout as delay } from 'node:timers/promises';

/** Most that one round holds: bounds how long the others wait for it. */
const ROUND_MAX = 1000;
/** From the beginning of one round to the next, at least: a round costs far more than the asks in it. */
const ROUND_MS = 10;

/**
 * Lets what is asked while a round is under way, and soon after it began, share the next one, so that thousands who ask at
 * once cost a few rounds. Who asks alone does not wait.
 * `answerAll` answers in the order of the asks; when it rejects, all of its round are rejected.
 */
export function gathered<Ask, Answer>(
  answerAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): (ask: Ask) => Promise<Answer> {
  type Waiting = { readonly ask: Ask; readonly settle: PromiseWithResolvers<Answer> };
  let waiting: Waiting[] = [];
  let running = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const round = waiting.slice(0, ROUND_MAX);
      waiting = waiting.slice(ROUND_MAX);
      const pause = delay(ROUND_MS);
      try {
        const answers = await answerAll(round.map(({ ask }) => ask));
        if (answers.length !== round.length)
          throw new Error(`${round.length} asked and ${answers.length} were answered`);
        for (const [index, { settle }] of round.entries()) settle.resolve(answers[index] as Answer);
      } catch (error) {
        for (const { settle } of round) settle.reject(error);
      }
      await pause;
    }
    running = false;
  }

  return (ask) => {
    const settle = Promise.withResolvers<Answer>();
    waiting.push({ ask, settle });
    if (!running) {
      running = true;
      // After everything that arrives in this turn of the event loop.
      setImmediate(() => void run());
    }
    return settle.promise;
  };
}

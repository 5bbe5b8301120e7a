import type { Queue, WrapUpPrompt } from '../queue/queue.ts';

/** What a leg keeps of its queue's rules from the offer on, whatever becomes of the queue meanwhile. */
export type LegRules = Pick<Queue, 'inactivity' | 'introductionWords'> & {
  readonly wrapUp: { readonly prompt: WrapUpPrompt; readonly timeoutSeconds: number };
};

/** Of a leg whose log says nothing of rules. */
export const NO_LEG_RULES: LegRules = { introductionWords: '', wrapUp: { prompt: 'onRequest', timeoutSeconds: 120 } };

export function legRulesOf({ inactivity, introductionWords, wrapUp }: Queue): LegRules {
  const { prompt, timeoutSeconds } = wrapUp;
  return {
    introductionWords,
    wrapUp: { prompt, timeoutSeconds },
    ...(inactivity === undefined ? {} : { inactivity }),
  };
}

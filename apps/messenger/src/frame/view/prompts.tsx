import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { randomId } from '../browser/random-id.ts';
import type { Answer } from '../prompts/response.ts';
import { answerTo } from '../thread/answer-to.ts';
import type { PromptState } from '../thread/prompt-states.ts';
import { Ask } from './ask.tsx';
import { Cards } from './cards.tsx';
import { Picture } from './picture.tsx';
import { useSurroundings } from './surroundings.ts';

type PromptsProps = {
  readonly messageId: string;
  readonly states: readonly PromptState[];
  /** No more messages are taken. */
  readonly readOnly: boolean;
};

/** What a message offers to answer with. */
export function Prompts({ messageId, states, readOnly }: PromptsProps): VNode {
  const { words, tell } = useSurroundings();
  const place = useRef<HTMLDivElement>(null);

  function answer({ prompt }: PromptState, answers: readonly Answer[]): void {
    tell({ type: 'written', entries: [{ id: randomId(), ...answerTo(messageId, prompt, answers) }] });
    // What was pressed is about to go: the keyboard stays in the thread.
    place.current?.closest<HTMLElement>('[role=log]')?.focus({ preventScroll: true });
  }

  return (
    <div class="prompts" ref={place}>
      {states.map((state) => {
        const { prompt, response } = state;
        const open = state.open && !readOnly;
        const onAnswer = (answers: readonly Answer[]) => answer(state, answers);
        switch (prompt.kind) {
          case 'quickReplies':
            return (
              open && (
                <fieldset key={prompt.kind} class="chips" aria-label={words.answers}>
                  {prompt.choices.map(({ text, payload, image }, index) => (
                    <button type="button" key={index} class="chip" onClick={() => onAnswer([{ text, payload }])}>
                      {image && <Picture url={image} />}
                      <span dir="auto">{text}</span>
                    </button>
                  ))}
                </fieldset>
              )
            );
          case 'cards':
            return <Cards key={prompt.kind} cards={prompt.cards} open={open} response={response} onAnswer={onAnswer} />;
          default:
            return <Ask key={prompt.kind} {...{ messageId, prompt, open, response, onAnswer }} />;
        }
      })}
    </div>
  );
}

import type { VNode } from 'preact';
import type { Prompt } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { adoptStyle } from '../styles/adopt-style.ts';
import FORM_STYLE from '../styles/form.css' with { type: 'text' };
import { useSurroundings } from '../view/surroundings.ts';
import type { Draft } from './draft.ts';
import { answersOf, draftOf, withAnswers } from './draft.ts';
import { Form } from './form.tsx';
import { Sections } from './sections.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { Times } from './times.tsx';

adoptStyle(FORM_STYLE);

export type SheetPrompt = Extract<Prompt, { kind: 'date' | 'list' | 'form' }>;

export type SheetProps = {
  readonly prompt: SheetPrompt;
  readonly title: string;
  /** What was chosen and filled in so far, by question. It stays with whoever opened the sheet, so that closing it loses nothing. */
  readonly given: readonly Answer[];
  readonly onGiven: (answers: readonly Answer[]) => void;
  readonly onAnswer: (answers: readonly Answer[]) => void;
  readonly onClose: () => void;
};

/** A question with too much to it for the thread, over the whole frame. Escape or the cross puts it aside. */
export function Sheet({ prompt, title, given, onGiven, onAnswer, onClose }: SheetProps): VNode {
  const { words } = useSurroundings();
  const drafted = { draft: draftOf(given), onDraft: (draft: Draft) => onGiven(answersOf(draft)), onAnswer };
  return (
    <SheetFrame title={title} closeLabel={words.putAside} onClose={onClose}>
      {prompt.kind === 'form' ? (
        <Form question={prompt.question} title={title} {...drafted} />
      ) : (
        <Choosing prompt={prompt} {...drafted} />
      )}
    </SheetFrame>
  );
}

/** The one question of a date or list has no name of its own. */
const QUESTION = '';

type ChoosingProps = {
  readonly prompt: Exclude<SheetPrompt, { kind: 'form' }>;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onAnswer: (answers: readonly Answer[]) => void;
};

function Choosing({ prompt, draft, onDraft, onAnswer }: ChoosingProps): VNode {
  const { words } = useSurroundings();
  const chosen = draft.get(QUESTION) ?? [];
  const choose = (answers: readonly Answer[]) => onDraft(withAnswers(draft, QUESTION, answers));
  const several = prompt.kind === 'list' && prompt.question.sections.some(({ multiple }) => multiple);
  return (
    <form
      class="sheet-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) onAnswer(chosen);
      }}
    >
      <div class="sheet-body">
        {prompt.question.subtitle && (
          <p class="sheet-note" dir="auto">
            {prompt.question.subtitle}
          </p>
        )}
        {prompt.kind === 'date' ? (
          <Times question={prompt.question} chosen={chosen} onChoose={choose} />
        ) : (
          <Sections sections={prompt.question.sections} chosen={chosen} onChoose={choose} />
        )}
      </div>
      <SheetFoot
        verb={words.confirm}
        disabled={chosen.length === 0}
        note={several && chosen.length > 0 ? words.chosen(chosen.length) : undefined}
      />
    </form>
  );
}

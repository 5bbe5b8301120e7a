import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, GuestResponse } from '../prompts/response.ts';
import type { SheetPrompt, SheetProps } from '../sheet/sheet.tsx';
import type { Words } from '../words/words.ts';
import { CalendarIcon, CheckIcon, FormIcon, ListIcon } from './icons.tsx';
import { Picture } from './picture.tsx';
import { useSurroundings } from './surroundings.ts';

type AskProps = {
  readonly messageId: string;
  readonly prompt: SheetPrompt;
  readonly open: boolean;
  readonly response: GuestResponse | undefined;
  readonly onAnswer: (answers: readonly Answer[]) => void;
};

const ICONS = { date: CalendarIcon, list: ListIcon, form: FormIcon };

/** A question that is answered on a sheet of its own, whose code comes when such a question does. */
export function Ask({ messageId, prompt, open, response, onAnswer }: AskProps): VNode {
  const { words, draft } = useSurroundings();
  const of = `${messageId} ${prompt.kind}`;
  const [showing, setShowing] = useState(false);
  const [failed, setFailed] = useState(false);
  const [given, setGiven] = useState(() => draft.recallAnswers(of));
  const [Sheet, setSheet] = useState<FunctionComponent<SheetProps>>();
  const { title, subtitle, image, verb } = wordsFor(prompt, words);
  const Icon = ICONS[prompt.kind];

  async function fetchSheet(): Promise<boolean> {
    const sheet = await import('../sheet/sheet.tsx').catch(() => undefined);
    if (sheet) setSheet(() => sheet.Sheet);
    return sheet !== undefined;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once, as soon as the question can be answered.
  useEffect(() => {
    if (open) void fetchSheet();
    else draft.keepAnswers(of, []);
  }, [open]);

  function give(answers: readonly Answer[]): void {
    setGiven(answers);
    draft.keepAnswers(of, answers);
  }

  async function show(): Promise<void> {
    setShowing(true);
    setFailed(!Sheet && !(await fetchSheet()));
  }

  return (
    <div class="ask">
      {image && <Picture url={image} />}
      <p class="card-title" dir="auto">
        {title}
      </p>
      {subtitle && (
        <p class="card-text" dir="auto">
          {subtitle}
        </p>
      )}
      {open && (
        <button type="button" class="card-action" aria-haspopup="dialog" onClick={() => void show()}>
          <Icon />
          <span dir="auto">{verb}</span>
        </button>
      )}
      {response && (
        <p class="card-done">
          <CheckIcon />
          {words.answered}
        </p>
      )}
      {failed && (
        <p class="field-problem" role="alert">
          {words.sheetFailed}
        </p>
      )}
      {showing && open && Sheet && (
        <Sheet
          prompt={prompt}
          title={title}
          given={given}
          onGiven={give}
          onClose={() => setShowing(false)}
          onAnswer={(answers) => {
            setShowing(false);
            onAnswer(answers);
          }}
        />
      )}
    </div>
  );
}

function wordsFor({ kind, question }: SheetPrompt, words: Words) {
  switch (kind) {
    case 'date': {
      const { title = words.chooseTime, image } = question;
      const subtitle = [question.subtitle, question.location].filter(Boolean).join('\n');
      return { title, subtitle, image, verb: words.chooseTime };
    }
    case 'list': {
      const { sections, title = sections[0]?.title || words.choose, subtitle, image, button } = question;
      return { title, subtitle, image, verb: button ?? words.choose };
    }
    case 'form': {
      const { introduction, pages } = question;
      const title = question.title ?? introduction?.title ?? pages[0]?.title ?? words.fillIn;
      const subtitle = question.subtitle ?? introduction?.subtitle;
      return { title, subtitle, image: question.image ?? introduction?.image, verb: words.fillIn };
    }
  }
}

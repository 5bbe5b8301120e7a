import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FormPage, FormQuestion } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { titleOf } from '../prompts/title-of.ts';
import { Picture } from '../view/picture.tsx';
import { useSurroundings } from '../view/surroundings.ts';
import type { Draft, FieldProblem } from './draft.ts';
import { formAnswers, problemsOf, withAnswers, withText } from './draft.ts';
import { FormFieldView } from './form-field.tsx';
import { FormSummary } from './form-summary.tsx';
import { SheetFoot } from './sheet-foot.tsx';

type FormProps = {
  readonly question: FormQuestion;
  readonly title: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onAnswer: (answers: readonly Answer[]) => void;
};

const NO_PROBLEMS: ReadonlyMap<string, FieldProblem> = new Map();

/** A form, page by page. A page is left forwards only when it is in order; what is not is said at its question. */
export function Form({ question, title, draft, onDraft, onAnswer }: FormProps): VNode {
  const { words } = useSurroundings();
  const { introduction, pages, summary } = question;
  const [step, setStep] = useState(introduction ? -1 : 0);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [empty, setEmpty] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const page = pages[step];
  const steps = pages.length + (summary ? 1 : 0);
  useToTop(body, step);

  function forward(): void {
    const found = page ? problemsOf(page, draft) : NO_PROBLEMS;
    setProblems(found);
    if (found.size > 0) return focusWrong(body.current);
    if (step < steps - 1) return setStep(step + 1);
    const answers = formAnswers(pages, draft);
    setEmpty(answers.length === 0);
    if (answers.length > 0) onAnswer(answers);
  }

  return (
    <form
      class="sheet-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        forward();
      }}
    >
      <div class="sheet-body" ref={body}>
        {step === -1 && introduction && <Introduction introduction={introduction} title={title} />}
        {page && <Page page={page} draft={draft} problems={problems} onDraft={onDraft} />}
        {step === pages.length && <FormSummary question={question} draft={draft} />}
        {empty && (
          <p class="field-problem" role="alert">
            {words.fieldProblems.missing}
          </p>
        )}
      </div>
      <SheetFoot
        verb={step === -1 ? (introduction?.button ?? words.next) : step < steps - 1 ? words.next : words.send}
        note={step >= 0 && steps > 1 ? words.stepOf(step + 1, steps) : undefined}
        onBack={step > (introduction ? -1 : 0) ? () => setStep(step - 1) : undefined}
      />
    </form>
  );
}

type IntroductionProps = { readonly introduction: NonNullable<FormQuestion['introduction']>; readonly title: string };

/** `title`: what stands above it already. */
function Introduction({ introduction, title }: IntroductionProps): VNode {
  const { subtitle, image } = introduction;
  return (
    <div class="introduction">
      {image && <Picture url={image} />}
      {introduction.title !== title && <h3 dir="auto">{introduction.title}</h3>}
      {subtitle && <p dir="auto">{subtitle}</p>}
    </div>
  );
}

type PageProps = Pick<FormProps, 'draft' | 'onDraft'> & {
  readonly page: FormPage;
  readonly problems: ReadonlyMap<string, FieldProblem>;
};

function Page({ page, draft, problems, onDraft }: PageProps): VNode {
  const { words } = useSurroundings();
  const form = useId();
  return (
    <>
      {page.title && <h3 dir="auto">{page.title}</h3>}
      {page.subtitle && (
        <p class="sheet-note" dir="auto">
          {page.subtitle}
        </p>
      )}
      {page.fields.map((field) => (
        <FormFieldView
          key={field.id}
          field={field}
          title={titleOf(field, page) ?? words.answer}
          id={`${form}-${field.id}`}
          answers={draft.get(field.id) ?? []}
          problem={stillWrong(problems.get(field.id), draft.has(field.id))}
          onText={(text) => onDraft(withText(draft, field.id, text))}
          onChoose={(answers) => onDraft(withAnswers(draft, field.id, answers))}
        />
      ))}
    </>
  );
}

/** What was missing is not any more as soon as it is there. */
function stillWrong(problem: FieldProblem | undefined, isFilled: boolean): FieldProblem | undefined {
  return isFilled && problem !== 'notAnAddress' ? undefined : problem;
}

function focusWrong(body: HTMLElement | null): void {
  requestAnimationFrame(() => body?.querySelector<HTMLElement>('[data-wrong] :is(input, textarea, select)')?.focus());
}

function useToTop(body: { readonly current: HTMLElement | null }, step: number): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top, with the keyboard in its first field.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    body.current?.scrollTo({ top: 0 });
    body.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [step]);
}

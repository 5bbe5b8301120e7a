import type { FormField, FormQuestion, Prompt } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import type { Draft } from '../sheet/draft.ts';
import { formAnswers, problemsOf, textMax, toggled } from '../sheet/draft.ts';
import { answerTo } from '../thread/answer-to.ts';
import type { PromptState } from '../thread/prompt-states.ts';
import { fields, list } from '../wire/reading.ts';
import { isPlainText } from './plain-text.ts';

/** What the guest's message says, or what is wrong with the page's answer. */
export type ReadAnswer = ReturnType<typeof answerTo> | { readonly refused: string };

type Asked = {
  readonly states: ReadonlyMap<string, readonly PromptState[]>;
  /** A time in the words that the guest's message has for it. */
  readonly moment: (at: number) => string;
};

type Question = Exclude<Prompt, { kind: 'form' }>;

/** Reads how a page answers what a message offers: `{ to, chosen }`, or `{ to, fields }` for a form. */
export function readAnswer(given: unknown, { states, moment }: Asked): ReadAnswer {
  const { to, chosen, fields: filled } = fields(given) ?? {};
  const offered = typeof to === 'string' ? states.get(to) : undefined;
  if (typeof to !== 'string' || !offered) return { refused: 'takes { to } with the id of a message that has prompts.' };
  const open = offered.filter((state) => state.open).map((state) => state.prompt);
  if (open.length === 0) return { refused: 'comes too late: that message is answered, or asks no longer.' };
  const form = open.find((prompt) => prompt.kind === 'form');
  if (filled !== undefined && form) {
    const answers = readForm(form.question, fields(filled) ?? {}, moment);
    return 'refused' in answers ? answers : answerTo(to, form, answers);
  }
  const values = valuesOf(chosen);
  for (const prompt of open) {
    const answers = prompt.kind === 'form' ? [] : choose(prompt, values, moment);
    if (answers.length > 0) return answerTo(to, prompt, answers);
  }
  return { refused: 'takes { chosen } with what that message offers, or { fields } where it is a form.' };
}

/** Nothing where a value is not on offer, or there are too many. */
function choose(prompt: Question, values: readonly string[], moment: Asked['moment']): readonly Answer[] {
  switch (prompt.kind) {
    case 'quickReplies':
      return oneOf(prompt.choices, values);
    case 'cards': {
      const actions = prompt.cards.flatMap((card) => card.actions);
      return oneOf(
        actions.filter((action) => action.type === 'answer'),
        values,
      );
    }
    case 'date':
      return oneOf(timesOf(prompt.question, moment), values);
    case 'list':
      return some(prompt.question.sections, values);
  }
}

function oneOf(offered: readonly Answer[], values: readonly string[]): readonly Answer[] {
  const found = values.length === 1 ? offered.find(({ payload }) => payload === values[0]) : undefined;
  return found ? [{ text: found.text, payload: found.payload }] : [];
}

function some(sections: Parameters<typeof toggled>[2], values: readonly string[]): readonly Answer[] {
  const distinct = [...new Set(values)];
  const answers = distinct.reduce<readonly Answer[]>((before, id) => toggled(before, id, sections), []);
  return answers.length === distinct.length ? answers : [];
}

function timesOf(
  { times }: Extract<FormField, { type: 'date' }>['question'],
  moment: Asked['moment'],
): readonly Answer[] {
  return times.map(({ dateTime, at }) => ({ text: moment(at), payload: dateTime }));
}

function readForm(
  { pages }: FormQuestion,
  filled: Readonly<Record<string, unknown>>,
  moment: Asked['moment'],
): readonly Answer[] | { readonly refused: string } {
  const asked = pages.flatMap((page) => page.fields);
  const unknown = Object.keys(filled).find((id) => !asked.some((field) => field.id === id));
  if (unknown !== undefined) return { refused: `names a field that the form has not: ${JSON.stringify(unknown)}.` };
  const draft = new Map<string, readonly Answer[]>();
  for (const field of asked) {
    const values = valuesOf(filled[field.id]);
    const answers = readField(field, values, moment);
    if (answers.length === 0 && !values.every((value) => value.trim() === ''))
      return { refused: `has an answer that is none to the field ${JSON.stringify(field.id)}.` };
    if (answers.length > 0) draft.set(field.id, answers);
  }
  return inOrder(pages, draft);
}

function readField(field: FormField, values: readonly string[], moment: Asked['moment']): readonly Answer[] {
  switch (field.type) {
    case 'text': {
      const [text = ''] = values;
      const fits = values.length === 1 && text.trim() !== '' && text.length <= textMax(field) && isPlainText(text);
      return fits ? [{ text, payload: text }] : [];
    }
    case 'date':
      return oneOf(timesOf(field.question, moment), values);
    case 'list':
      return some(field.sections, values);
    case 'wheel':
      return oneOf(
        field.items.map(({ id, title }) => ({ text: title, payload: id })),
        values,
      );
  }
}

/** What the guest could not send either, the page can't. */
function inOrder(pages: FormQuestion['pages'], draft: Draft): readonly Answer[] | { readonly refused: string } {
  const [problem] = pages.flatMap((page) => [...problemsOf(page, draft)]);
  const answers = formAnswers(pages, draft);
  if (problem) return { refused: `leaves the field ${JSON.stringify(problem[0])} in disorder: ${problem[1]}.` };
  return answers.length > 0 ? answers : { refused: 'sends no empty form.' };
}

/** One text, or several; anything else is left out. */
function valuesOf(given: unknown): readonly string[] {
  return (typeof given === 'string' ? [given] : list(given)).filter((value) => typeof value === 'string');
}

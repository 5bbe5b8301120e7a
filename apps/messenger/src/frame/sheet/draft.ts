import type { FormField, FormPage, ListSection } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';

/** What the guest has chosen and filled in so far, by question. */
export type Draft = ReadonlyMap<string, readonly Answer[]>;

export function draftOf(answers: readonly Answer[]): Draft {
  return answers.reduce<Draft>(
    (draft, { question = '', ...answer }) => withAnswers(draft, question, [...(draft.get(question) ?? []), answer]),
    new Map(),
  );
}

export function answersOf(draft: Draft): Answer[] {
  return [...draft].flatMap(([question, answers]) => answers.map((answer) => ({ ...answer, question })));
}

export type FieldProblem = 'missing' | 'unchosen' | 'notAnAddress';

export function withText(draft: Draft, question: string, text: string): Draft {
  return withAnswers(draft, question, text.trim() === '' ? [] : [{ text, payload: text }]);
}

export function withAnswers(draft: Draft, question: string, answers: readonly Answer[]): Draft {
  const next = new Map(draft);
  if (answers.length === 0) next.delete(question);
  else next.set(question, answers);
  return next;
}

/** What is chosen once the item `id` has been pressed: in a section for one it takes the place of its neighbours. */
export function toggled(chosen: readonly Answer[], id: string, sections: readonly ListSection[]): readonly Answer[] {
  const section = sections.find(({ items }) => items.some((item) => item.id === id));
  const isChosen = chosen.some(({ payload }) => payload === id);
  if (!section || (isChosen && !section.multiple)) return chosen;
  const leaving = new Set(section.multiple ? [id] : section.items.map((item) => item.id));
  const payloads = new Set(chosen.map(({ payload }) => payload).filter((payload) => !leaving.has(payload)));
  if (!isChosen) payloads.add(id);
  return sections
    .flatMap(({ items }) => items)
    .filter((item) => payloads.has(item.id))
    .map((item) => ({ text: item.title, payload: item.id }));
}

/** What keeps a page from being left, by question. */
export function problemsOf({ fields }: FormPage, draft: Draft): ReadonlyMap<string, FieldProblem> {
  return new Map(
    fields.flatMap((field) => {
      const problem = problemOf(field, draft.get(field.id) ?? []);
      return problem === undefined ? [] : [[field.id, problem] as const];
    }),
  );
}

function problemOf(field: FormField, answers: readonly Answer[]): FieldProblem | undefined {
  if (answers.length === 0) return field.required ? (field.type === 'text' ? 'missing' : 'unchosen') : undefined;
  const isAddress = field.type === 'text' && keyboardOf(field.keyboard) === 'email';
  return isAddress && !/^\S+@\S+\.\S+$/.test(answers[0]?.text.trim() ?? '') ? 'notAnAddress' : undefined;
}

/** The answers in the order of the form. */
export function formAnswers(pages: readonly FormPage[], draft: Draft): Answer[] {
  return pages
    .flatMap(({ fields }) => fields)
    .flatMap(({ id }) => (draft.get(id) ?? []).map((answer) => ({ ...answer, question: id })));
}

/** How many characters a field of a form takes. */
export function textMax({ lines }: Extract<FormField, { type: 'text' }>): number {
  return lines ? 2000 : 300;
}

type Keyboard = 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal';

const KEYBOARDS: readonly (readonly [RegExp, Keyboard])[] = [
  [/e-?mail/i, 'email'],
  [/phone|tel/i, 'tel'],
  [/url|web/i, 'url'],
  [/decimal/i, 'decimal'],
  [/numberpad|numeric|^number$/i, 'numeric'],
];

/** The keyboard a phone should offer. The names are those of Apple's forms, loosely: other clients use the same. */
export function keyboardOf(keyboardType: string | undefined): Keyboard {
  return KEYBOARDS.find(([names]) => names.test(keyboardType ?? ''))?.[1] ?? 'text';
}

const FILLED_IN: Readonly<Record<string, string>> = {
  'email-address': 'email',
  'telephone-number': 'tel',
  phone: 'tel',
  'phone-number': 'tel',
  'full-name': 'name',
  'first-name': 'given-name',
  'last-name': 'family-name',
  'full-street-address': 'street-address',
  'street-address-line1': 'address-line1',
  'street-address-line2': 'address-line2',
  'address-city': 'address-level2',
  'address-state': 'address-level1',
};

/** What the browser may fill in by itself, from a name in either spelling: `givenName`, `given-name`. */
export function autocompleteOf(autoCompleteType: string | undefined): string | undefined {
  const name = autoCompleteType?.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return name === undefined ? undefined : (FILLED_IN[name] ?? name);
}

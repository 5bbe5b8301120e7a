import type { GuestResponse } from '../prompts/response.ts';
import { titleOf } from '../prompts/title-of.ts';
import type { ThreadItem } from '../wire/structured-message.ts';

/** A question of a form and what the guest answered. */
export type FormLine = { readonly question: string; readonly answer: string };

/** What the guest filled in, question by question, in the words of the form where it is still in the thread. */
export function formLines({ answers, to }: GuestResponse, thread: readonly ThreadItem[]): FormLine[] {
  const titles = titlesOf(thread.find(({ id }) => id === to));
  const lines = new Map<string, FormLine>();
  for (const { question = '', text } of answers) {
    const before = lines.get(question)?.answer;
    const answer = before === undefined ? text : `${before}, ${text}`;
    lines.set(question, { question: titles.get(question) ?? '', answer });
  }
  return [...lines.values()];
}

function titlesOf(item: ThreadItem | undefined): ReadonlyMap<string, string> {
  const prompts = item?.kind === 'message' ? (item.prompts ?? []) : [];
  const pages = prompts.flatMap((prompt) => (prompt.kind === 'form' ? prompt.question.pages : []));
  return new Map(pages.flatMap((page) => page.fields.map((field) => [field.id, titleOf(field, page) ?? ''] as const)));
}

import type { DateQuestion, FormField, Prompt } from '../prompts/prompt.ts';
import type { PromptState } from '../thread/prompt-states.ts';

/** What a message offers to answer with, as the page is told of it: plain data, with times in ISO 8601 (UTC). */
export type PagePrompt = { readonly kind: Prompt['kind']; readonly open: boolean } & Readonly<Record<string, unknown>>;

/** `open`: it can be answered. */
export function pagePrompt({ prompt, open }: PromptState): PagePrompt {
  return { ...dataOf(prompt), kind: prompt.kind, open };
}

function dataOf(prompt: Prompt): object {
  switch (prompt.kind) {
    case 'quickReplies':
    case 'cards':
      return prompt;
    case 'date':
      return dateData(prompt.question);
    case 'list':
      return prompt.question;
    case 'form': {
      const { cannedResponseId: _ours, pages, ...rest } = prompt.question;
      return { ...rest, pages: pages.map((page) => ({ ...page, fields: page.fields.map(fieldData) })) };
    }
  }
}

function fieldData(field: FormField): object {
  if (field.type !== 'date') return field;
  const { question, ...rest } = field;
  return { ...dateData(question), ...rest };
}

function dateData({ times, ...rest }: DateQuestion): object {
  return { ...rest, times: times.map(({ at, ...time }) => ({ ...time, time: new Date(at).toISOString() })) };
}

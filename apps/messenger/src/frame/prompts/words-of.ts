import type { Prompt } from './prompt.ts';

/** What prompts say where only words have room: the gateway sends this along for clients that can't draw them. */
export function wordsOf(prompts: readonly Prompt[]): string {
  return prompts
    .flatMap(titlesOf)
    .filter((title) => title?.trim())
    .join(', ');
}

function titlesOf(prompt: Prompt): (string | undefined)[] {
  switch (prompt.kind) {
    case 'quickReplies':
      return prompt.choices.map(({ text }) => text);
    case 'cards':
      return prompt.cards.map(({ title }) => title);
    case 'date':
      return [prompt.question.title];
    case 'list':
      return [prompt.question.title ?? prompt.question.sections[0]?.title];
    case 'form':
      return [prompt.question.introduction?.title ?? prompt.question.pages[0]?.title];
  }
}

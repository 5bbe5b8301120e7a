import { GUEST_TEXT_MAX_BYTES, utf8Length } from '@rejoin/core/conversation/message';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { RESPONSE_TYPES } from './prompt-states.ts';

/** What the guest's message says when they answer a prompt of the message `to`. */
export function answerTo(
  to: string,
  prompt: Prompt,
  answers: readonly Answer[],
): Required<Pick<OutboxEntry, 'text' | 'response'>> {
  const cannedResponseId = prompt.kind === 'form' ? prompt.question.cannedResponseId : undefined;
  const response = {
    type: RESPONSE_TYPES[prompt.kind],
    to,
    answers,
    ...(cannedResponseId !== undefined && { cannedResponseId }),
  };
  return { text: textOf(prompt, answers), response };
}

/** The words that go with an answer: a time speaks for itself, a form says what its maker wants it to, and a very long list none. */
function textOf(prompt: Prompt, answers: readonly Answer[]): string {
  if (prompt.kind === 'date') return '';
  if (prompt.kind === 'form') return prompt.question.replyTitle ?? '';
  const chosen = answers.map(({ text }) => text).join(', ');
  return utf8Length(chosen) > GUEST_TEXT_MAX_BYTES ? '' : chosen;
}

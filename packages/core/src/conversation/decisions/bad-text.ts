import { type Decision, refuse } from '../decision.ts';
import { AGENT_TEXT_MAX_CHARACTERS } from '../message.ts';

/** The refusal of a text for colleagues, which says something and is as long as an answer may be. */
export function badText(text: string): Decision | undefined {
  if (text.trim() === '') return refuse('textEmpty');
  return text.length > AGENT_TEXT_MAX_CHARACTERS ? refuse('textTooLong') : undefined;
}

import { AGENT_TEXT_MAX_CHARACTERS } from '../conversation/message.ts';
import { NAME_MAX } from '../name-limits.ts';
import { replacePlaceholders } from '../placeholder.ts';
import { sameName } from '../same-name.ts';
import type { CannedResponse, CannedResponseContent } from './canned-response.ts';
import { isResponsePlaceholder } from './fill-response.ts';

export type CannedResponseProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'taken' }
  | { readonly field: 'code'; readonly problem: 'badCode' | 'taken' }
  | { readonly field: 'text'; readonly problem: 'missing' | 'tooLong' | 'badPlaceholder' }
  | { readonly field: 'queues'; readonly problem: 'missing' | 'unknownQueue' };

/** What a response has to fit in with. */
export type ResponseSurroundings = {
  /** All responses but this one. */
  readonly others: readonly Pick<CannedResponse, 'name' | 'code'>[];
  /** Of the queues that it names, those that there are. */
  readonly queueIds: readonly string[];
};

/** In characters. */
export const RESPONSE_CODE_MAX = 30;

/** It is typed in the middle of a message, so it can't hold space; a second `/` would look like a path. */
const CODE = new RegExp(`^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,${RESPONSE_CODE_MAX - 1}}$`, 'u');

/** Everything that is wrong with a response among the others. An empty list: it may be saved. */
export function validateResponse(
  content: CannedResponseContent,
  { others, queueIds }: ResponseSurroundings,
): CannedResponseProblem[] {
  const { name, code } = content;
  const problems = validateAlone(content);
  if (others.some((other) => sameName(other.name, name))) problems.push({ field: 'name', problem: 'taken' });
  if (code !== undefined && others.some((other) => other.code !== undefined && sameName(other.code, code)))
    problems.push({ field: 'code', problem: 'taken' });
  if (content.queueIds !== 'all' && content.queueIds.some((id) => !queueIds.includes(id)))
    problems.push({ field: 'queues', problem: 'unknownQueue' });
  return problems;
}

function validateAlone({ name, code, text, queueIds }: CannedResponseContent): CannedResponseProblem[] {
  const checks: readonly (CannedResponseProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    code !== undefined && !CODE.test(code) && { field: 'code', problem: 'badCode' },
    text.trim() === '' && { field: 'text', problem: 'missing' },
    text.length > AGENT_TEXT_MAX_CHARACTERS && { field: 'text', problem: 'tooLong' },
    !hasGoodPlaceholders(text) && { field: 'text', problem: 'badPlaceholder' },
    queueIds !== 'all' && queueIds.length === 0 && { field: 'queues', problem: 'missing' },
  ];
  return checks.filter((check) => check !== false);
}

function hasGoodPlaceholders(text: string): boolean {
  const rest = replacePlaceholders(text, (name, whole) => (isResponsePlaceholder(name) ? '' : whole));
  return !rest.includes('{{');
}

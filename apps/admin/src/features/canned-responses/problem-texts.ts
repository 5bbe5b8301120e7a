import {
  type CannedResponseProblem,
  RESPONSE_CODE_MAX,
  type ResponseSurroundings,
  validateResponse,
} from '@rejoin/core/canned-responses/validate-response';
import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import { type ResponseContent, responseToSend } from './canned-response.ts';

/** By field. */
export type Problems = ReadonlyMap<CannedResponseProblem['field'], string>;

const SENTENCES: Readonly<Record<string, string>> = {
  'name missing': 'A response needs a name.',
  'name tooLong': tooLongSentence(NAME_MAX),
  'name taken': takenSentence('response'),
  'code badCode': `Use up to ${RESPONSE_CODE_MAX} letters, digits, - and _, without spaces.`,
  'code taken': 'Another response has this code.',
  'text missing': 'Write what the guest is to read.',
  'text tooLong': `Use ${AGENT_TEXT_MAX_CHARACTERS.toLocaleString('en-US')} characters or fewer: a message holds no more.`,
  'text badPlaceholder': 'Something in double braces is no placeholder. Insert those there are with the buttons.',
  'queues missing': 'Choose a queue, or let it be for all.',
  'queues unknownQueue': 'One of the queues is gone. Choose again.',
};

/** What is wrong, each as one sentence; the first of a field. */
export function problemsOf(content: ResponseContent, surroundings: ResponseSurroundings): Problems {
  const found = validateResponse(responseToSend(content), surroundings);
  return new Map(found.map(({ field, problem }) => [field, SENTENCES[`${field} ${problem}`] ?? ''] as const).reverse());
}

import { CHANNELS } from '../channels/channel.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { Condition } from './condition.ts';
import { FLOW_LIMITS } from './flow.ts';
import { WORDS_MAX_CHARACTERS } from './guest-words.ts';
import { plain } from './holds.ts';

/** Whether a condition asks for something that can be; whether there is the queue that it names is asked elsewhere. */
export function isGoodCondition(condition: Condition): boolean {
  switch (condition.type) {
    case 'textEquals':
    case 'textContains':
      return isAskable(condition.text);
    case 'textHasWord':
      return condition.words.length > 0 && condition.words.length <= FLOW_LIMITS.words && condition.words.every(isWord);
    case 'attributeEquals':
    case 'attributeExists':
      return condition.key !== '';
    case 'language':
      return isLanguageTag(condition.language);
    case 'channel':
      return CHANNELS.includes(condition.channel);
    case 'payload':
      return isAskable(condition.payload);
    case 'authenticated':
    case 'returning':
    case 'queueStaffed':
      return true;
  }
}

/** Whether no two of the conditions are always true together because they ask for the same. */
export function areApart(conditions: readonly Condition[]): boolean {
  return new Set(conditions.map(questionOf)).size === conditions.length;
}

/** The same for conditions that ask for the same. */
function questionOf(condition: Condition): string {
  switch (condition.type) {
    case 'textEquals':
    case 'textContains':
      return JSON.stringify([condition.type, plain(condition.text)]);
    case 'textHasWord':
      return JSON.stringify([condition.type, ...new Set(condition.words.map(plain).sort())]);
    case 'attributeEquals':
      return JSON.stringify([condition.type, condition.key, condition.value]);
    case 'attributeExists':
      return JSON.stringify([condition.type, condition.key]);
    case 'language':
      return JSON.stringify([condition.type, condition.language]);
    case 'channel':
      return JSON.stringify([condition.type, condition.channel]);
    case 'payload':
      return JSON.stringify([condition.type, condition.payload]);
    case 'queueStaffed':
      return JSON.stringify([condition.type, condition.queueId]);
    case 'authenticated':
    case 'returning':
      return JSON.stringify([condition.type]);
  }
}

function isAskable(text: string): boolean {
  return text.trim() !== '' && text.length <= WORDS_MAX_CHARACTERS;
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && word.length <= WORDS_MAX_CHARACTERS;
}

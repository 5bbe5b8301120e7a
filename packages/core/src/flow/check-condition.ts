import { CHANNELS } from '../channels/channel.ts';
import type { Condition } from './condition.ts';
import { FLOW_LIMITS } from './flow.ts';
import { WORDS_MAX_CHARACTERS } from './guest-words.ts';
import { isLanguage } from './language.ts';

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
      return isLanguage(condition.language);
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

function isAskable(text: string): boolean {
  return text.trim() !== '' && text.length <= WORDS_MAX_CHARACTERS;
}

function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && word.length <= WORDS_MAX_CHARACTERS;
}

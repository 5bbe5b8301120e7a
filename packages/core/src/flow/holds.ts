import type { Channel } from '../channels/channel.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { Condition } from './condition.ts';
import type { GuestWords } from './guest-words.ts';

/** What a condition is asked of. */
type Asked = {
  readonly words?: GuestWords;
  readonly attributes: CustomAttributes;
  readonly language?: string;
  readonly channel: Channel;
  readonly authenticated: boolean;
  readonly returning: boolean;
  readonly staffedQueueIds: readonly string[];
};

/** Whether the condition is true; where the guest has said nothing, no condition on their words is. */
export function holds(condition: Condition, asked: Asked): boolean {
  const { words, attributes, language = '' } = asked;
  switch (condition.type) {
    case 'textEquals':
      return words !== undefined && plain(words.text) === plain(condition.text);
    case 'textContains':
      return words !== undefined && plain(words.text).includes(plain(condition.text));
    case 'textHasWord':
      return words !== undefined && condition.words.some((word) => apart(words.text).includes(apart(word)));
    case 'attributeEquals':
      return Object.hasOwn(attributes, condition.key) && attributes[condition.key] === condition.value;
    case 'attributeExists':
      return Object.hasOwn(attributes, condition.key);
    case 'language':
      return `${language.toLowerCase()}-`.startsWith(`${condition.language.toLowerCase()}-`);
    case 'channel':
      return asked.channel === condition.channel;
    case 'authenticated':
      return asked.authenticated;
    case 'returning':
      return asked.returning;
    case 'payload':
      return words?.payload === condition.payload;
    case 'queueStaffed':
      return asked.staffedQueueIds.includes(condition.queueId);
  }
}

/** As texts are compared: without regard to case and outer space. */
export function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** Words with one space around each. */
function apart(text: string): string {
  return ` ${plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
}

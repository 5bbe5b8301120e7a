import type { Channel } from '../channels/channel.ts';

/**
 * What `decide` asks of the guest, their latest words and the company. Texts are compared without regard to case and outer space. There are no
 * patterns of the author's own: they could hang a gateway.
 */
export type Condition =
  | { readonly type: 'textEquals'; readonly text: string }
  | { readonly type: 'textContains'; readonly text: string }
  /** One of the words stands in it by itself: `order` is in "my order, please" and not in "disorderly". */
  | { readonly type: 'textHasWord'; readonly words: readonly string[] }
  | { readonly type: 'attributeEquals'; readonly key: string; readonly value: string }
  | { readonly type: 'attributeExists'; readonly key: string }
  /** A lower-case tag means itself and everything more exact: `de` is true for `de-at`. */
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'channel'; readonly channel: Channel }
  /** The guest has signed in. */
  | { readonly type: 'authenticated' }
  /** The guest has been here before. */
  | { readonly type: 'returning' }
  /** Of the quick reply that was pressed, letter by letter. */
  | { readonly type: 'payload'; readonly payload: string }
  /** An agent who serves the queue is on queue, with room or without. */
  | { readonly type: 'queueStaffed'; readonly queueId: string };

import type { Case } from './case.ts';
import { ADDRESS_CASES } from './cases/addresses.ts';
import { AGENT_CASES } from './cases/agents.ts';
import { ATTACHMENT_CASES } from './cases/attachments.ts';
import { CLEAR_CASES } from './cases/clear.ts';
import { CLIENT_CASES } from './cases/clients.ts';
import { CONFIGURE_CASES } from './cases/configure.ts';
import { EXAMPLE_CASES } from './cases/examples.ts';
import { FILE_CASES } from './cases/files.ts';
import { HANDSHAKE_CASES } from './cases/handshake.ts';
import { HISTORY_CASES } from './cases/history.ts';
import { KEY_CASES } from './cases/keys.ts';
import { LIFE_CASES } from './cases/life.ts';
import { LIMIT_CASES } from './cases/limits.ts';
import { LINE_CASES } from './cases/line.ts';
import { MESSAGE_CASES } from './cases/messages.ts';
import { OFFER_CASES } from './cases/offers.ts';
import { ORDER_CASES } from './cases/order.ts';
import { PUBLIC_FILE_CASES } from './cases/public-files.ts';
import { PUSH_CASES } from './cases/push.ts';
import { QUEUE_PLACE_CASES } from './cases/queue-place.ts';
import { REPLY_CASES } from './cases/replies.ts';
import { SIGNED_IN_CASES } from './cases/signed-in.ts';
import { STARTING_CASES } from './cases/starting.ts';
import { TAKEN_BACK_CASES } from './cases/taken-back.ts';
import { TOKEN_CASES } from './cases/tokens.ts';
import { TYPING_CASES } from './cases/typing.ts';

/** Every case, in the order of the reference. */
export const CASES: readonly Case[] = [
  ...HANDSHAKE_CASES,
  ...ADDRESS_CASES,
  ...LINE_CASES,
  ...CONFIGURE_CASES,
  ...MESSAGE_CASES,
  ...REPLY_CASES,
  ...STARTING_CASES,
  ...TYPING_CASES,
  ...ORDER_CASES,
  ...KEY_CASES,
  ...ATTACHMENT_CASES,
  ...FILE_CASES,
  ...TAKEN_BACK_CASES,
  ...HISTORY_CASES,
  ...PUBLIC_FILE_CASES,
  ...AGENT_CASES,
  ...OFFER_CASES,
  ...QUEUE_PLACE_CASES,
  ...CLEAR_CASES,
  ...PUSH_CASES,
  ...TOKEN_CASES,
  ...SIGNED_IN_CASES,
  ...LIFE_CASES,
  ...LIMIT_CASES,
  ...CLIENT_CASES,
  ...EXAMPLE_CASES,
];

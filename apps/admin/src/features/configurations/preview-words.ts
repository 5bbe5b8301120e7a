import type { MESSENGER_LANGUAGES } from '@rejoin/core/configuration/configuration';

type PreviewWords = {
  readonly title: string;
  readonly guest: readonly [first: string, second: string];
  readonly agent: readonly [first: string, second: string];
  readonly agentName: string;
  readonly left: string;
  readonly ended: string;
  readonly startNew: string;
  readonly clear: string;
  readonly composer: string;
};

/** A conversation to show the messenger with. */
export const PREVIEW_WORDS: Readonly<Record<(typeof MESSENGER_LANGUAGES)[number], PreviewWords>> = {
  'en-us': {
    title: 'Messages',
    guest: ['Hi, my parcel says delivered but it isn’t here', 'Order 20418'],
    agent: ['Let me look that up for you', 'It is with your neighbour at number 12'],
    agentName: 'Mara',
    left: 'Mara has left the conversation',
    ended: 'The conversation has ended',
    startNew: 'Start a new conversation',
    clear: 'Clear conversation',
    composer: 'Write a message',
  },
  de: {
    title: 'Nachrichten',
    guest: ['Hallo, mein Paket gilt als zugestellt, ist aber nicht da', 'Bestellung 20418'],
    agent: ['Ich schaue für Sie nach', 'Es ist bei Ihrem Nachbarn in Nummer 12'],
    agentName: 'Mara',
    left: 'Mara hat das Gespräch verlassen',
    ended: 'Das Gespräch ist beendet',
    startNew: 'Neues Gespräch beginnen',
    clear: 'Gespräch löschen',
    composer: 'Nachricht schreiben',
  },
};

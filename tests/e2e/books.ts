import type { WrapUpPrompt } from '@rejoin/core/queue/queue';
import type { Ledger } from './ledger.ts';

export type Books = Ledger & ReturnType<typeof booksOf>;

/** What tests ask of the company's books, and what they set there, in words. */
export function booksOf({ ask, change }: Ledger) {
  return {
    /** How long an offer rings, in seconds: 7 at least. */
    setAlerting: (seconds: number) => change('UPDATE queue SET alerting_seconds = $1', [seconds]),

    /** Whether agents have to say how a leg ended. */
    setWrapUpPrompt: (prompt: WrapUpPrompt) => change('UPDATE queue SET wrap_up_prompt = $1', [prompt]),

    /** After-call work is over by itself after so many seconds. */
    setWrapUpTime: (seconds: number) =>
      change(`UPDATE queue SET wrap_up_prompt = 'timeout', wrap_up_seconds = $1`, [seconds]),

    /** Everybody and every queue is called so, and then what they were called before. */
    lengthenNames: (words: string) =>
      change('WITH queues AS (UPDATE queue SET name = $1 || name) UPDATE person SET name = $1 || name', [words]),

    removeFiles: () => change('DELETE FROM attachment'),

    setLicences: (licences: readonly string[]) => change('UPDATE company SET licences = $1', [licences]),

    setDisconnectNotice: (notice: 'nothing' | 'status' | 'readOnly') =>
      change(
        `UPDATE configuration_version SET content = jsonb_set(content, '{messenger,onDisconnect}', to_jsonb($1::text))`,
        [notice],
      ),

    /** The messenger speaks this language and no other. */
    setLanguage: (language: string) =>
      change('UPDATE configuration_version SET content = content || $1', [
        { languages: [language], defaultLanguage: language },
      ]),

    /** The messenger opens with a welcome, and the way to the conversation. */
    setHomeScreen: () =>
      change(`UPDATE configuration_version SET content = jsonb_set(content, '{messenger,homeScreen,enabled}', 'true')`),

    /** Conversations begin when the guest opens the messenger. */
    setAutoStart: () =>
      change(`UPDATE configuration_version SET content = jsonb_set(content, '{messenger,autoStart}', 'true')`),

    /** For how long after a leg the guest may come back to the conversation, in minutes: 0 to 4,320. */
    setThreadingMinutes: (minutes: number) => change('UPDATE company SET threading_minutes = $1', [minutes]),

    /** Nobody is there, at any hour of the week. */
    closeForGood: () => change(`UPDATE schedule SET hours = '[]'`),

    /** How many messages with exactly these words are stored. */
    async countMessages(text: string): Promise<number> {
      const question = `SELECT 1 FROM conversation_entry WHERE coalesce(body->'message'->>'text', body->>'text') = $1`;
      return (await ask(question, [text])).length;
    },

    countConversations: async (): Promise<number> => (await ask('SELECT 1 FROM conversation')).length,

    async routingStatus(email: string): Promise<string | undefined> {
      const question = 'SELECT routing_status FROM agent JOIN person ON person.id = person_id WHERE email = $1';
      return (await ask<{ routing_status: string }>(question, [email]))[0]?.routing_status;
    },

    /** Whether the only offer there is has run out of time. */
    async isOfferOverdue(): Promise<boolean> {
      const question = `SELECT deadline < now() AS overdue FROM conversation WHERE status = 'alerting'`;
      const offers = await ask<{ overdue: boolean }>(question);
      return offers.length === 1 && offers[0]?.overdue === true;
    },
  };
}

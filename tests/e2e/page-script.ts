import type { Page } from '@playwright/test';

type Message = {
  readonly id: string;
  readonly from: { readonly type: string; readonly name?: string };
  readonly text: string;
  readonly prompts: readonly { readonly kind: string }[];
};
type Upload = { readonly fileName: string; readonly share: number };

declare global {
  interface Window {
    /** What the snippet gives the page. */
    Rejoin: {
      (verb: 'on', event: 'message', listener: (message: Message) => void): void;
      (verb: 'on', event: 'history', listener: (past: { readonly messages: readonly Message[] }) => void): void;
      (verb: 'on', event: 'uploading', listener: (upload: Upload) => void): void;
      (command: string, given?: unknown): void;
    };
    /** What the page has noted, each as `who: what`. */
    heard: string[];
    /** What was said last. */
    latest: Message | undefined;
  }
}

/** The company's own script on a page with the messenger. */
export function pageScript(page: Page) {
  return {
    /** Notes what is said from now on, and what was said before. */
    listen: () =>
      page.evaluate(() => {
        window.heard = [];
        const note = (message: Message) => {
          window.heard.push(`${message.from.name ?? message.from.type}: ${message.text}`);
          window.latest = message;
        };
        window.Rejoin('on', 'message', note);
        window.Rejoin('on', 'history', ({ messages }) => {
          for (const message of messages) note(message);
        });
      }),
    heard: () => page.evaluate(() => window.heard),
    /** What the latest message offers of this kind to answer with. */
    prompt: (kind: string) =>
      page.evaluate((wanted) => window.latest?.prompts.find((prompt) => prompt.kind === wanted), kind),
    /** Answers what the latest message offers. */
    reply: (answer: object) =>
      page.evaluate((given) => window.Rejoin('answer', { to: window.latest?.id, ...given }), answer),
    /** Sends a file, and notes when it is there. */
    sendFile: (file: {
      readonly name: string;
      readonly type: string;
      readonly content: string;
      readonly text: string;
    }) =>
      page.evaluate(({ name, type, content, text }) => {
        window.Rejoin('on', 'uploading', ({ fileName, share }) => {
          if (share === 1) window.heard.push(`${fileName} is there`);
        });
        window.Rejoin('sendFile', { file: new File([content], name, { type }), text });
      }, file),
    say: (command: string, given?: unknown) =>
      page.evaluate((line) => window.Rejoin(line.command, line.given), { command, given }),
  };
}

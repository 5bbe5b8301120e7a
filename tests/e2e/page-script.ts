import type { Page } from '@playwright/test';

type Message = { readonly from: { readonly type: string; readonly name?: string }; readonly text: string };

declare global {
  interface Window {
    /** What the snippet gives the page. */
    Rejoin: {
      (verb: 'on', event: 'message', listener: (message: Message) => void): void;
      (verb: 'on', event: 'history', listener: (past: { readonly messages: readonly Message[] }) => void): void;
      (command: string, given?: unknown): void;
    };
    /** What the page has noted, each as `who: what`. */
    heard: string[];
  }
}

/** The company's own script on a page with the messenger. */
export function pageScript(page: Page) {
  return {
    /** Notes what is said from now on, and what was said before. */
    listen: () =>
      page.evaluate(() => {
        window.heard = [];
        const note = ({ from, text }: Message) => window.heard.push(`${from.name ?? from.type}: ${text}`);
        window.Rejoin('on', 'message', note);
        window.Rejoin('on', 'history', ({ messages }) => {
          for (const message of messages) note(message);
        });
      }),
    heard: () => page.evaluate(() => window.heard),
    say: (command: string, given?: unknown) =>
      page.evaluate((line) => window.Rejoin(line.command, line.given), { command, given }),
  };
}

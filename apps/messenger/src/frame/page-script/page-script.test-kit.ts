import type { ToPage } from '../../page-channel/page-channel.ts';
import { talk } from '../conversation/rehearsal.ts';
import { EN_US } from '../words/en-us.ts';
import { createPageScript } from './page-script.ts';

const ALL = ['started', 'history', 'message', 'uploading', 'failed', 'typing', 'disconnected', 'cleared'];

/** A conversation and a page that listens to all of it; `heard` tells what has come since it was last asked. */
export function setUp(listens: readonly string[] = ALL, before: (one: ReturnType<typeof talk>) => void = () => {}) {
  const one = talk();
  before(one);
  const heard: ToPage[] = [];
  const held: string[] = [];
  const script = createPageScript({
    page: { post: (message) => heard.push(message) },
    conversation: { model: () => one.model, tell: one.happen },
    surroundings: {
      words: EN_US,
      persona: { name: 'Pia' },
      tellsTyping: true,
      takesFiles: true,
      hold: (id) => held.push(id),
      pictures: new Map(),
      formats: { moment: String },
    },
  });
  for (const name of listens) script.carryOut('listen', name);
  return {
    one,
    script,
    held,
    heard(): unknown[] {
      script.changed(one.model);
      return heard.splice(0).map((message) => (message.type === 'event' ? [message.name, message.detail] : message));
    },
  };
}

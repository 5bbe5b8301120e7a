import { AGENT_TEXT_MAX_CHARACTERS } from '../conversation/message.ts';
import type { SendMessage } from './flow.ts';
import type { FlowEffect } from './flow-effect.ts';
import { type Fillings, fillIn } from './placeholders.ts';

export type Say = Extract<FlowEffect, { type: 'say' }>;

/** What is said; nothing where the placeholders leave no words. */
export function messageOf(node: Pick<SendMessage, 'text' | 'content' | 'imageUrl'>, fillings: Fillings): Say[] {
  const text = fillIn(node.text, fillings).slice(0, AGENT_TEXT_MAX_CHARACTERS);
  if (node.content !== undefined) return [{ type: 'say', text, content: node.content }];
  if (text.trim() === '') return [];
  return [node.imageUrl === undefined ? { type: 'say', text } : pictured(text, node.imageUrl)];
}

/** A picture by address has no other form on the wire than that of a card. */
function pictured(text: string, image: string): Say {
  const { title, description } = captionOf(text);
  const about = description === '' ? {} : { description };
  return { type: 'say', text: '', content: [{ contentType: 'Card', card: { title, ...about, image, actions: [] } }] };
}

/** The first line, and what stands below it. */
export function captionOf(text: string): { readonly title: string; readonly description: string } {
  const [title = '', ...rest] = text.trim().split('\n');
  return { title: title.trim(), description: rest.join('\n').trim() };
}

import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { ImagePlus, SendHorizontal, Smile, Trash2 } from 'lucide-react';
import type { PREVIEW_WORDS } from './preview-words.ts';

type PreviewPanelProps = {
  content: ConfigurationContent;
  words: (typeof PREVIEW_WORDS)[keyof typeof PREVIEW_WORDS];
  /** The agent has disconnected. */
  left: boolean;
};

/** The open conversation. */
export function PreviewPanel({ content, words, left }: PreviewPanelProps) {
  const { headerTitle, clearConversation, onDisconnect, attachments } = content.messenger;
  const notice = left ? onDisconnect : 'nothing';
  return (
    <>
      <header className="flex h-16 shrink-0 items-center gap-3 bg-(--brand) px-4 text-(--on-brand)">
        <p className="min-w-0 flex-1 truncate text-16 font-semibold">{headerTitle || words.title}</p>
        {clearConversation && <Trash2 className="size-4.5 shrink-0" />}
      </header>
      <div className="flex min-h-0 flex-1 flex-col justify-end gap-0.5 overflow-hidden p-4 text-14">
        <Bubble from="guest" text={words.guest[0]} place="first" />
        <Bubble from="guest" text={words.guest[1]} place="last" />
        <p className="mt-3 mb-1 text-12 text-muted">{words.agentName}</p>
        <Bubble from="agent" text={words.agent[0]} place="first" />
        <Bubble from="agent" text={words.agent[1]} place="last" />
        {notice !== 'nothing' && (
          <p className="mt-4 mb-1 text-center text-12 text-muted">{notice === 'readOnly' ? words.ended : words.left}</p>
        )}
      </div>
      {notice === 'readOnly' ? (
        <p className="border-t border-line px-4 py-4 text-center text-14 font-medium text-(--brand-ink)">
          {words.startNew}
        </p>
      ) : (
        <div className="flex items-center gap-2.5 border-t border-line px-4 py-3 text-14 text-muted">
          <span className="min-w-0 flex-1 truncate">{words.composer}</span>
          <Smile className="size-4.5" />
          {attachments.enabled && <ImagePlus className="size-4.5" />}
          <SendHorizontal className="size-4.5 text-(--brand-ink)" />
        </div>
      )}
    </>
  );
}

/** The corner towards the next bubble of the same person is squared. */
const SHAPES = {
  guest: { first: 'rounded-br-[4px]', last: 'rounded-tr-[4px]', all: 'self-end bg-(--brand) text-(--on-brand)' },
  agent: { first: 'rounded-bl-[4px]', last: 'rounded-tl-[4px]', all: 'self-start bg-sunken text-ink' },
};

type BubbleProps = { from: keyof typeof SHAPES; text: string; place: 'first' | 'last' };

function Bubble({ from, text, place }: BubbleProps) {
  return (
    <p className={`max-w-[78%] rounded-bubble px-3.5 py-2.5 leading-snug ${SHAPES[from].all} ${SHAPES[from][place]}`}>
      {text}
    </p>
  );
}

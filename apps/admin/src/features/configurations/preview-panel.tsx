import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { initialsOf } from '@rejoin/ui/initials';
import { ArrowUp, Check, Image, MessageCircle, Smile, X } from 'lucide-react';
import type { PreviewWords } from './preview-words.ts';
import { usePicture } from './use-picture.ts';

type PreviewPanelProps = {
  content: ConfigurationContent;
  words: PreviewWords;
  /** The agent has disconnected. */
  left: boolean;
};

/** The open conversation. */
export function PreviewPanel({ content, words, left }: PreviewPanelProps) {
  const { onDisconnect, attachments, persona } = content.messenger;
  const notice = left ? onDisconnect : 'nothing';
  return (
    <>
      <header className="flex h-16 shrink-0 items-center gap-3 bg-(--brand) ps-4 pe-5 text-(--on-brand)">
        <span className="grid size-9 shrink-0 place-items-center rounded-full bg-(--on-brand)/16 text-13 font-semibold">
          {notice === 'nothing' ? 'M' : <MessageCircle className="size-5" />}
        </span>
        <span className="min-w-0 flex-1 leading-snug">
          <span className="block truncate text-[0.9375rem] font-semibold">
            <bdi>{words.title}</bdi>
          </span>
          <span className="block truncate text-13">{notice === 'nothing' ? words.latestReply : words.subtitle}</span>
        </span>
        <X className="size-5 shrink-0" />
      </header>
      <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden px-4 pt-4 pb-3 text-14">
        <div className="mb-4 text-center text-balance wrap-anywhere">
          <p dir="auto" className="text-16 leading-heading font-semibold">
            {words.welcomeTitle}
          </p>
          <p dir="auto" className="mx-auto mt-1 max-w-[34ch] text-13 whitespace-pre-line text-muted">
            {words.welcomeText}
          </p>
        </div>
        {persona.enabled && <Greeting persona={persona} words={words} />}
        <Group from="guest" texts={words.guest} />
        <p className="mt-0.5 flex items-center gap-1 self-end px-1 text-12 text-muted">
          <Check className="size-3" />
          {words.sent}
        </p>
        <p className="mt-3 mb-1 ps-3.5 text-12 text-muted">Mara</p>
        <Group from="agent" texts={words.agent} />
        {notice !== 'nothing' && <EndLine words={words} carriesOn={notice === 'status'} />}
      </div>
      {notice === 'readOnly' ? (
        <div className="border-t border-line p-3">
          <p className="grid min-h-10 place-items-center rounded-panel bg-(--brand) text-14 font-medium text-(--on-brand)">
            {words.startNew}
          </p>
        </div>
      ) : (
        <div className="px-3 pb-3">
          <div className="flex min-h-11 items-center gap-3 rounded-[1.375rem] border border-control-line ps-4 pe-1 text-14 text-muted">
            <span className="min-w-0 flex-1 truncate">{words.placeholder}</span>
            <Smile className="size-5 shrink-0" />
            {attachments.enabled && <Image className="size-5 shrink-0" />}
            <span className="grid size-9 shrink-0 place-items-center rounded-full bg-(--brand) text-(--on-brand)">
              <ArrowUp className="size-5" />
            </span>
          </div>
        </div>
      )}
    </>
  );
}

type GreetingProps = { persona: ConfigurationContent['messenger']['persona']; words: PreviewWords };

/** What a flow says first, under the name that automatic replies have. */
function Greeting({ persona, words }: GreetingProps) {
  const state = usePicture(persona.avatarUrl);
  return (
    <>
      <p className="mb-1 flex items-center gap-2 text-12 text-muted">
        <span className="grid size-6 shrink-0 place-items-center overflow-hidden rounded-full bg-(--brand-ink)/12 text-[0.625rem] font-semibold text-(--brand-ink)">
          {state === 'there' && (
            <img src={persona.avatarUrl} alt="" referrerPolicy="no-referrer" className="size-full object-cover" />
          )}
          {state !== 'there' && (persona.name === '' ? <MessageCircle className="size-4" /> : initialsOf(persona.name))}
        </span>
        <span className="truncate">{persona.name || words.automatic}</span>
      </p>
      <p className={`mb-3 max-w-[78%] rounded-bubble px-3.5 py-2 ${SHAPES.agent.all}`}>{words.greeting}</p>
    </>
  );
}

/** What the guest reads where the agent has left. */
function EndLine({ words, carriesOn }: { words: PreviewWords; carriesOn: boolean }) {
  return (
    <div className="mt-4 text-center text-12 text-muted">
      <p className="flex items-center gap-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {words.ended}
      </p>
      {carriesOn && <p className="mt-1">{words.carryOn}</p>}
    </div>
  );
}

/** The corner towards the next bubble of the same person is squared. */
const SHAPES = {
  guest: { first: 'rounded-ee-[5px]', last: 'rounded-se-[5px]', all: 'self-end bg-(--brand) text-(--on-brand)' },
  agent: { first: 'rounded-es-[5px]', last: 'rounded-ss-[5px]', all: 'self-start bg-sunken text-ink' },
};

type GroupProps = { from: keyof typeof SHAPES; texts: readonly [first: string, second: string] };

function Group({ from, texts: [first, second] }: GroupProps) {
  const bubble = `max-w-[78%] rounded-bubble px-3.5 py-2 ${SHAPES[from].all}`;
  return (
    <>
      <p className={`${bubble} ${SHAPES[from].first}`}>{first}</p>
      <p className={`${bubble} mt-0.5 ${SHAPES[from].last}`}>{second}</p>
    </>
  );
}

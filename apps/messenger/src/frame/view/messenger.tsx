import type { FunctionComponent, RefObject, VNode } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Model } from '../conversation/model.ts';
import { choosable } from '../files/choosable.ts';
import { lastSpeaker } from '../thread/last-speaker.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { DeviceSheets } from './device-sheets.tsx';
import { Header } from './header.tsx';
import type { HomeProps } from './home.tsx';
import type { LargeImage, LightboxProps } from './lightbox.tsx';
import { QueuePlace } from './queue-place.tsx';
import type { Surroundings } from './surroundings.ts';
import { SurroundingsContext } from './surroundings.ts';
import { ThreadView } from './thread-view.tsx';
import { filesOf, useChosenFiles } from './use-chosen-files.ts';

/** Where the messenger opens, if not with the conversation. */
export type HomePage = { readonly View: FunctionComponent<HomeProps>; readonly logoUrl: string | undefined };

export type MessengerProps = {
  readonly model: Model;
  readonly surroundings: Surroundings;
  readonly home: HomePage | undefined;
  readonly filesAllowed: boolean;
  /** Counts how often a person has opened the panel: each time, the keyboard goes to where they write. */
  readonly openings: number;
};

/** A picture that is shown large, and what shows it: fetched with the first. */
type Large = { readonly image: LargeImage; readonly View: FunctionComponent<LightboxProps> };

/** The whole frame: who is there, what was said, and where to write. */
export function Messenger({ model, surroundings, home, filesAllowed, openings }: MessengerProps): VNode {
  const { words, close, tell, otherDevices } = surroundings;
  const { atHome, readOnly } = model;
  const [large, setLarge] = useState<Large>();
  const [dragging, setDragging] = useState(false);
  const chosen = useChosenFiles(model.media, surroundings);
  const field = useRef<HTMLTextAreaElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const mayAttach = filesAllowed && !readOnly && !atHome;
  useFocus({ field, back, start }, { atHome, readOnly, openings });

  /** Where the code for it can't be fetched, the browser shows the picture in a tab of its own. */
  const enlarge = useCallback((image: LargeImage) => {
    import('./lightbox.tsx').then(
      ({ Lightbox }) => setLarge({ View: Lightbox, image }),
      () => window.open(image.url, '_blank', 'noopener'),
    );
  }, []);

  function onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setDragging(mayAttach && event.type !== 'drop' && event.type !== 'dragleave');
    if (event.type === 'drop' && mayAttach) void chosen.add(filesOf(event.dataTransfer));
  }

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <main
        class="messenger"
        aria-label={words.title}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && close?.()}
        onPaste={(event) => {
          const files = filesOf(event.clipboardData);
          if (!mayAttach || files.length === 0) return;
          event.preventDefault();
          void chosen.add(files);
        }}
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={onDrag}
      >
        <div class="talk" inert={atHome}>
          <Header
            agent={lastSpeaker(model.thread)}
            back={home && back}
            onOtherDevice={
              otherDevices && !model.signIn && model.thread.length > 0
                ? () => tell({ type: 'deviceLinkWanted' })
                : undefined
            }
          />
          <div class="body">
            <ConnectionNotice connection={model.connection} known={model.known} arrival={model.arrival} />
            <ThreadView model={model} onEnlarge={enlarge} />
            <QueuePlace shown={model.queuePlace} />
            {readOnly ? (
              <div class="composer composer-closed">
                <button
                  type="button"
                  class="primary"
                  disabled={model.startNew}
                  onClick={() => tell({ type: 'newConversationWanted' })}
                >
                  {words.startNew}
                </button>
              </div>
            ) : (
              <Composer chosen={chosen} filesAllowed={filesAllowed} choosable={choosable(model.media)} field={field} />
            )}
          </div>
        </div>
        {atHome && home && <home.View model={model} logoUrl={home.logoUrl} start={start} />}
        <Announcer thread={model.thread} loaded={model.history.complete || model.history.pagesLoaded > 0} />
        {dragging && <p class="drop-here">{words.dropFile}</p>}
        <DeviceSheets model={model} />
        {large && <large.View image={large.image} onClose={() => setLarge(undefined)} />}
      </main>
    </SurroundingsContext.Provider>
  );
}

type Places = {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly back: RefObject<HTMLButtonElement>;
  readonly start: RefObject<HTMLButtonElement>;
};

type Shown = Pick<Model, 'atHome' | 'readOnly'> & Pick<MessengerProps, 'openings'>;

/**
 * The keyboard goes along into an opened panel, to the home page and back, and into what is begun anew. On a touch screen it would cover
 * the thread, so there the guest asks for it by touching the field.
 */
function useFocus({ field, back, start }: Places, { atHome, readOnly, openings }: Shown): void {
  const before = useRef<Shown>({ atHome, readOnly, openings: 0 });
  useEffect(() => {
    const opened = openings !== before.current.openings;
    const moved = atHome !== before.current.atHome;
    const begun = before.current.readOnly && !readOnly;
    before.current = { atHome, readOnly, openings };
    if (!opened && !((moved || begun) && document.hasFocus())) return;
    const writing = window.matchMedia('(pointer: fine)').matches ? field.current : null;
    (atHome ? start.current : (writing ?? back.current))?.focus();
  }, [field, back, start, atHome, readOnly, openings]);
}

import { qrShape } from '@rejoin/ui/qr-shape';
import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ShownDeviceLink } from '../conversation/model.ts';
import { SheetFrame } from '../sheet/sheet-frame.tsx';
import { useSurroundings } from '../view/surroundings.ts';
import './device-style.ts';

export type LinkSheetProps = { readonly shown: ShownDeviceLink };

/** The link to another device: as a code for its camera, to be copied, and for what the browser can share with. */
export function LinkSheet({ shown }: LinkSheetProps): VNode {
  const { words, tell } = useSurroundings();
  return (
    <SheetFrame
      title={words.otherDevice}
      closeLabel={words.putAside}
      onClose={() => tell({ type: 'deviceLinkPutAside' })}
    >
      <div
        class="sheet-body device"
        aria-live="polite"
        aria-busy={shown.status !== 'made' && shown.status !== 'failed'}
      >
        {shown.status === 'failed' ? (
          <p>
            {words.sheetFailed}{' '}
            <button type="button" class="link-button" onClick={() => tell({ type: 'deviceLinkWanted' })}>
              {words.tryAgain}
            </button>
          </p>
        ) : (
          <>
            <p>{words.scanCode}</p>
            {shown.status === 'made' ? (
              <Made url={shown.url} expiresAt={shown.expiresAt} />
            ) : (
              <div class="qr qr-awaited" />
            )}
          </>
        )}
      </div>
    </SheetFrame>
  );
}

function Made({ url, expiresAt }: { url: string; expiresAt: number }): VNode {
  const { words, formats } = useSurroundings();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  /** Where the page keeps the clipboard to itself it is tried the old way, and at least the link is marked. */
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      field.current?.select();
      setCopied(document.execCommand('copy'));
    }
  }

  return (
    <>
      <QrCode text={url} label={words.qrCode} />
      <p class="sheet-note">{words.linkHolds(formats.time(expiresAt))}</p>
      <input ref={field} class="device-link" type="url" dir="ltr" readOnly value={url} aria-label={words.link} />
      <div class="device-ways">
        <button type="button" class="primary" onClick={() => void copy()}>
          {copied ? words.copied : words.copyLink}
        </button>
        {'share' in navigator && (
          <button type="button" class="secondary" onClick={() => void navigator.share({ url }).catch(() => undefined)}>
            {words.share}
          </button>
        )}
      </div>
    </>
  );
}

function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { size, path } = useMemo(() => qrShape(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}

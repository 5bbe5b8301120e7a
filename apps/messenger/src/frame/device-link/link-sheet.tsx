import { qrShape } from '@rejoin/ui/qr-shape';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readDeviceLink } from '../../device-link/device-link.ts';
import { isStillGood } from '../browser/device-link-requests.ts';
import type { ShownDeviceLink } from '../conversation/model.ts';
import { SheetFrame } from '../sheet/sheet-frame.tsx';
import { useSurroundings } from '../view/surroundings.ts';
import { dueOfLink } from './due-of-link.ts';
import './device-style.ts';

const ASK_EVERY_MS = 3000;

export type LinkSheetProps = { readonly shown: ShownDeviceLink; readonly deploymentId: string };

/** The link to another device: as a code for its camera, to be copied, and for what the browser can share with. */
export function LinkSheet({ shown, deploymentId }: LinkSheetProps): VNode {
  const { words, tell } = useSurroundings();
  const used = useUsed(shown, deploymentId);
  return (
    <SheetFrame
      title={words.otherDevice}
      closeLabel={words.closeSheet}
      onClose={() => tell({ type: 'deviceLinkPutAside' })}
    >
      <div
        class="sheet-body device"
        aria-live="polite"
        aria-busy={shown.status !== 'made' && shown.status !== 'failed'}
      >
        {used ? (
          <p>{words.linkUsed}</p>
        ) : shown.status === 'failed' ? (
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

/** Whether somebody has gone on with the link elsewhere. Of one whose time is up another takes the place. */
function useUsed(shown: ShownDeviceLink, deploymentId: string): boolean {
  const { tell } = useSurroundings();
  const [used, setUsed] = useState<string>();
  const url = shown.status === 'made' ? shown.url : undefined;
  const expiresAt = shown.status === 'made' ? shown.expiresAt : 0;
  useEffect(() => {
    const link = url === undefined ? undefined : readDeviceLink(url);
    if (!link) return;
    const asking = setInterval(async () => {
      const due = dueOfLink({ expiresAt, isSeen: document.visibilityState === 'visible' }, Date.now());
      if (due === 'rest' || (due === 'ask' && (await isStillGood(deploymentId, link)))) return;
      clearInterval(asking);
      if (due === 'renew') tell({ type: 'deviceLinkWanted' });
      else setUsed(url);
    }, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [url, expiresAt, deploymentId, tell]);
  return url !== undefined && used === url;
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

import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Model } from '../conversation/model.ts';
import type { ArrivalSheetProps } from '../device-link/arrival-sheet.tsx';
import type { LinkSheetProps } from '../device-link/link-sheet.tsx';
import { useSurroundings } from './surroundings.ts';

type Sheets = {
  readonly LinkSheet: FunctionComponent<LinkSheetProps>;
  readonly ArrivalSheet: FunctionComponent<ArrivalSheetProps>;
};

/** What takes a conversation to another device, or asks whoever comes from one. The code for it is fetched when it is needed. */
export function DeviceSheets({ model }: { model: Model }): VNode | null {
  const { tell } = useSurroundings();
  const [sheets, setSheets] = useState<Sheets>();
  const { deviceLink, arrival } = model;
  const isAsked = arrival?.status === 'asked';
  const needed = deviceLink !== undefined || isAsked;

  useEffect(() => {
    if (!needed || sheets) return;
    Promise.all([import('../device-link/link-sheet.tsx'), import('../device-link/arrival-sheet.tsx')]).then(
      ([link, arrived]) => setSheets({ LinkSheet: link.LinkSheet, ArrivalSheet: arrived.ArrivalSheet }),
      () => tell(isAsked ? { type: 'arrivalChosen', which: 'own' } : { type: 'deviceLinkPutAside' }),
    );
  }, [needed, isAsked, sheets, tell]);

  if (!sheets) return null;
  if (arrival?.status === 'asked') return <sheets.ArrivalSheet hasOwn={arrival.hasOwn} />;
  return deviceLink ? <sheets.LinkSheet shown={deviceLink} deploymentId={model.deploymentId} /> : null;
}

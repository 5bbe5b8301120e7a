import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { Segmented } from '@rejoin/ui/segmented';
import { useState } from 'react';
import { MessengerPreview } from './messenger-preview.tsx';
import type { PreviewMoment } from './preview-stage.ts';

const moments = [
  { value: 'closed', label: 'Closed' },
  { value: 'open', label: 'Open' },
  { value: 'left', label: 'Disconnected' },
] as const;

/** The preview with a choice of moments; it stays in sight beside a long form. */
export function PreviewColumn({ content }: { content: ConfigurationContent }) {
  const [moment, setMoment] = useState<PreviewMoment>('open');
  return (
    <section aria-label="Preview" className="flex flex-col gap-3 lg:sticky lg:top-6">
      <Segmented label="Moment" hideLabel options={moments} value={moment} onValueChange={setMoment} />
      <MessengerPreview content={content} moment={moment} />
    </section>
  );
}

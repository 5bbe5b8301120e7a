import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { ChevronDown, MessageCircle } from 'lucide-react';
import type { CSSProperties } from 'react';
import { usePicture } from './use-picture.ts';

type PreviewLauncherProps = {
  launcher: ConfigurationContent['messenger']['launcher'];
  isOpen: boolean;
  text: string;
  place: CSSProperties;
};

/** The launcher: round, or a pill where it has words; or why there is none. */
export function PreviewLauncher({ launcher, isOpen, text, place }: PreviewLauncherProps) {
  const { visibility, displayType } = launcher;
  if (visibility !== 'On' && !isOpen) {
    return (
      <p
        style={place}
        className="absolute max-w-48 rounded-control border border-dashed border-control-line px-3 py-2 text-12 text-muted"
      >
        {visibility === 'Off'
          ? 'No launcher: the page has a button of its own'
          : 'No launcher until the page asks for it'}
      </p>
    );
  }
  if (visibility === 'Off') return null;
  const hasText = !isOpen && displayType !== 'Icon';
  return (
    <span
      style={place}
      className={`absolute flex h-14 max-w-60 items-center gap-2.5 rounded-full bg-(--brand) text-14 font-semibold text-(--on-brand) shadow-float ${hasText ? 'px-4' : 'w-14 justify-center'}`}
    >
      {isOpen && <ChevronDown className="size-6.5" />}
      {!isOpen && displayType !== 'Text' && <Mark url={launcher.iconUrl} />}
      {hasText && <span className="truncate">{text}</span>}
    </span>
  );
}

function Mark({ url }: { url: string }) {
  const state = usePicture(url);
  if (state !== 'there') return <MessageCircle className="size-6.5 shrink-0" />;
  return <img src={url} alt="" referrerPolicy="no-referrer" className="size-6.5 shrink-0 object-contain" />;
}

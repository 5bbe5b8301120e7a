import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { ChevronRight, MessageCircle, X } from 'lucide-react';
import type { PreviewWords } from './preview-words.ts';
import { usePicture } from './use-picture.ts';

type PreviewHomeProps = {
  content: ConfigurationContent;
  words: PreviewWords;
};

/** The home page, as a guest finds it whose conversation goes on. */
export function PreviewHome({ content, words }: PreviewHomeProps) {
  const { logoUrl } = content.messenger.homeScreen;
  const state = usePicture(logoUrl);
  return (
    <>
      <div className="relative flex min-h-[45%] flex-col justify-end gap-2 bg-(--brand) px-6 pt-14 pb-12 text-(--on-brand)">
        <X className="absolute end-5 top-5 size-5" />
        <span className="mb-4 flex h-12 items-center">
          {state === 'there' ? (
            <img src={logoUrl} alt="" referrerPolicy="no-referrer" className="h-full max-w-full object-contain" />
          ) : (
            <span className="grid size-12 place-items-center rounded-full bg-(--on-brand)/16">
              <MessageCircle className="size-5" />
            </span>
          )}
        </span>
        <span dir="auto" className="text-28 leading-tight font-semibold">
          {words.welcomeTitle}
        </span>
        <span dir="auto" className="text-14 whitespace-pre-line">
          {words.welcomeText}
        </span>
      </div>
      <div className="relative -mt-6 px-4">
        <p className="flex items-center gap-3 rounded-panel bg-raised p-4 text-14 shadow-float">
          <span className="grid min-w-0 flex-1">
            <span className="font-semibold">{words.resume}</span>
            <span className="truncate text-13 text-muted">Mara: {words.agent[1]}</span>
          </span>
          <ChevronRight className="size-5 shrink-0" />
        </p>
      </div>
    </>
  );
}

import { brandColours } from '@rejoin/core/configuration/brand-colour';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { labelsIn } from '@rejoin/core/configuration/labels';
import { directionOf, type MessengerLanguage } from '@rejoin/core/configuration/languages';
import { type CSSProperties, useState } from 'react';
import { PreviewHome } from './preview-home.tsx';
import { PreviewLauncher } from './preview-launcher.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { type PreviewMoment, stageOf } from './preview-stage.ts';
import { PREVIEW_WORDS, type PreviewWords } from './preview-words.ts';

type MessengerPreviewProps = { content: ConfigurationContent; language: MessengerLanguage; moment: PreviewMoment };

/** The messenger as these settings make it, on a page that is only hinted at. */
export function MessengerPreview({ content, language, moment }: MessengerPreviewProps) {
  const words = previewWords(content, language);
  const direction = directionOf(language);
  const { side, sideSpace, bottomSpace } = stageOf(content.messenger.launcher, direction);
  const isOpen = moment !== 'closed';
  const colour = useLatestColour(content.messenger.primaryColor);
  return (
    <div
      role="img"
      aria-label={`Preview of the messenger, ${isOpen ? 'open' : 'closed'}`}
      style={brandProperties(colour)}
      className="relative h-[36rem] overflow-hidden rounded-panel border border-line bg-canvas"
    >
      <div inert aria-hidden className="size-full">
        <PageHint />
        {isOpen && (
          <div
            lang={language}
            dir={direction}
            style={{
              [side]: sideSpace,
              bottom: bottomSpace + 72,
              width: `min(21rem, calc(100% - ${2 * sideSpace}px))`,
            }}
            className="absolute top-4 flex animate-appear flex-col overflow-hidden rounded-bubble bg-surface shadow-float"
          >
            {moment === 'home' ? (
              <PreviewHome content={content} words={words} />
            ) : (
              <PreviewPanel content={content} words={words} left={moment === 'left'} />
            )}
          </div>
        )}
        <PreviewLauncher
          launcher={content.messenger.launcher}
          isOpen={isOpen}
          text={words.launcherText}
          place={{ [side]: sideSpace, bottom: bottomSpace }}
        />
      </div>
    </div>
  );
}

/** What is said in `language`, with what is worded otherwise. */
function previewWords({ messenger }: ConfigurationContent, language: MessengerLanguage): PreviewWords {
  const own = PREVIEW_WORDS[language];
  const { welcomeTitle, welcomeText, launcherText } = labelsIn(messenger.labels, language);
  return {
    ...own,
    title: messenger.headerTitle || own.title,
    welcomeTitle: welcomeTitle || own.welcomeTitle,
    welcomeText: welcomeText || own.welcomeText,
    launcherText: launcherText || own.launcherText,
  };
}

/** Lines where a shop's page would be. */
function PageHint() {
  return (
    <div className="flex flex-col gap-3 p-6 opacity-70">
      <span className="mb-4 h-5 w-24 rounded-control bg-pressed" />
      <span className="h-28 rounded-panel bg-sunken" />
      {['w-4/5', 'w-full', 'w-11/12', 'w-2/3', 'w-full', 'w-3/4'].map((width) => (
        <span key={width} className={`h-3 rounded-full bg-sunken ${width}`} />
      ))}
    </div>
  );
}

/** The colour, or, while what is typed is none, the one before it. */
function useLatestColour(typed: string): string {
  const [latest, setLatest] = useState(typed);
  if (typed === latest || brandColours(typed) === undefined) return latest;
  setLatest(typed);
  return typed;
}

function brandProperties(primaryColor: string): CSSProperties {
  const colours = brandColours(primaryColor) ?? brandColours(NEW_CONFIGURATION.messenger.primaryColor);
  return {
    '--brand': colours?.brand,
    '--on-brand': colours?.onBrand,
    '--brand-ink': `light-dark(${colours?.inkOnLight}, ${colours?.inkOnDark})`,
  } as CSSProperties;
}

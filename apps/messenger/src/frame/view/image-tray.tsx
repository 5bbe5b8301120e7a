import type { VNode } from 'preact';
import { CloseIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';
import type { ChosenPictures } from './use-chosen-pictures.ts';

/** The pictures that will go with the next message, and why one could not be taken. */
export function ImageTray({ chosen }: { chosen: ChosenPictures }): VNode {
  const { words } = useSurroundings();
  return (
    <>
      {chosen.pictures.length > 0 && (
        <ul class="tray">
          {chosen.pictures.map((picture) => (
            <li key={picture.url}>
              <img src={picture.url} alt={picture.name} />
              <button
                type="button"
                aria-label={words.removeImage(picture.name)}
                title={words.removeImage(picture.name)}
                onClick={() => chosen.remove(picture)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.problem && (
        <p class="composer-problem" role="alert">
          {words.problems[chosen.problem]}
        </p>
      )}
    </>
  );
}

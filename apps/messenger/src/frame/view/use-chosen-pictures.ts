import { useCallback, useState } from 'preact/hooks';
import { judgeImage, sendableName } from '../images/accept-image.ts';
import type { ChosenPicture } from '../images/pictures.ts';
import { decodePicture, dropPicture } from '../images/pictures.ts';
import type { Problem } from '../outbox/outbox.ts';
import type { AllowedMedia } from '../wire/incoming.ts';

/** Pictures the guest has chosen and not sent yet, and what was wrong with the last that could not be taken. */
export type ChosenPictures = {
  readonly pictures: readonly ChosenPicture[];
  readonly problem: Problem | undefined;
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (picture: ChosenPicture) => void;
  /** Hands the pictures over to whoever sends them. */
  readonly take: () => readonly ChosenPicture[];
};

export function useChosenPictures(media: AllowedMedia | undefined): ChosenPictures {
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  const [problem, setProblem] = useState<Problem>();

  const add = useCallback(
    async (files: readonly File[]) => {
      setProblem(undefined);
      for (const file of files) {
        const wrong = judgeImage(file, media);
        const picture = wrong ? undefined : await decodePicture(file, sendableName(file));
        if (picture) setPictures((chosen) => [...chosen, picture]);
        else setProblem(wrong ?? 'imageUnreadable');
      }
    },
    [media],
  );

  return {
    pictures,
    problem,
    add,
    remove(picture) {
      dropPicture(picture);
      setPictures((chosen) => chosen.filter((one) => one !== picture));
    },
    take() {
      setPictures([]);
      setProblem(undefined);
      return pictures;
    },
  };
}

/** The files of a paste or a drop; empty when it carried none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}

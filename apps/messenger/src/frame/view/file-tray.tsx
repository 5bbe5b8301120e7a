import type { VNode } from 'preact';
import { CloseIcon, FileIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';
import type { ChosenFiles } from './use-chosen-files.ts';

/** The files that will go with the next message, and why others could not be taken. */
export function FileTray({ chosen }: { chosen: ChosenFiles }): VNode {
  const { words } = useSurroundings();
  return (
    <>
      {chosen.files.length > 0 && (
        <ul class="tray">
          {chosen.files.map((file, index) => (
            <li key={file.picture?.url ?? index}>
              {file.picture ? (
                <img src={file.picture.url} alt={file.name} />
              ) : (
                <span class="tray-file">
                  <FileIcon />
                  <span dir="auto">{file.name}</span>
                </span>
              )}
              <button
                type="button"
                aria-label={words.removeFile(file.name)}
                title={words.removeFile(file.name)}
                onClick={() => chosen.remove(file)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.refused.length > 0 && (
        <ul class="composer-problem" role="alert">
          {chosen.refused.map(({ name, problem }, index) => (
            <li key={index}>
              {name !== undefined && (
                <strong>
                  <bdi>{name}</bdi>{' '}
                </strong>
              )}
              {words.problems[problem]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

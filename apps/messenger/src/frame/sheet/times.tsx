import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { DateQuestion } from '../prompts/prompt.ts';
import type { Answer } from '../prompts/response.ts';
import { useSurroundings } from '../view/surroundings.ts';
import { daysOf } from './days.ts';

type TimesProps = {
  readonly question: DateQuestion;
  readonly chosen: readonly Answer[];
  readonly onChoose: (answers: readonly Answer[]) => void;
};

/** Free times under the days they fall on, in the guest's zone. */
export function Times({ question, chosen, onChoose }: TimesProps): VNode {
  const { words, formats } = useSurroundings();
  const name = useId();
  return (
    <>
      <p class="sheet-note">{words.timesIn(formats.zone)}</p>
      {daysOf(question.times, formats.dayNumber).map((day) => (
        <fieldset key={day.number} class="choices">
          <legend>{formats.fullDay(day.times[0].at, Date.now())}</legend>
          <div class="times">
            {day.times.map(({ dateTime, at, minutes }) => (
              <label key={dateTime} class="time">
                <input
                  type="radio"
                  name={name}
                  checked={chosen[0]?.payload === dateTime}
                  onChange={() => onChoose([{ text: formats.moment(at, Date.now()), payload: dateTime }])}
                />
                <span class="time-words">
                  {formats.time(at)}
                  {minutes !== undefined && <small>{formats.minutes(minutes)}</small>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

import type { ButtonResponseType } from '@rejoin/core/conversation/content';
import { BubbleFrame, type BubbleFrameProps, cornerClasses } from '@rejoin/ui/bubble-frame';
import { LinkedText } from '@rejoin/ui/linked-text';
import { clsx } from 'clsx';
import { CalendarClock, ClipboardList, ListChecks, type LucideIcon, MousePointerClick, Reply } from 'lucide-react';
import type { AnswerLine, GuestAnswer } from './guest-answer.ts';
import { momentWords } from './moment-words.ts';

const KINDS: Record<ButtonResponseType, { readonly icon: LucideIcon; readonly label: string }> = {
  QuickReply: { icon: Reply, label: 'Quick reply' },
  Button: { icon: MousePointerClick, label: 'Pressed on a card' },
  DatePicker: { icon: CalendarClock, label: 'Chose a time' },
  ListPicker: { icon: ListChecks, label: 'Chose from a list' },
  Form: { icon: ClipboardList, label: 'Filled in a form' },
};

/** What a guest pressed, picked or filled in, with what they were asked. */
export function AnswerBubble({ answer, ...frame }: BubbleFrameProps & { readonly answer: GuestAnswer }) {
  const { icon: Icon, label } = KINDS[answer.type];
  return (
    <BubbleFrame {...frame}>
      <div
        className={clsx(
          'bg-pressed px-3.5 py-2.5 text-14 wrap-anywhere text-ink',
          cornerClasses(frame.side, frame.position),
        )}
      >
        <p className="mb-1 flex items-start gap-1.5 text-12 text-muted">
          <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span dir="auto" className="line-clamp-2">
            {answer.question === undefined ? label : `${label}: ${answer.question}`}
          </span>
        </p>
        {answer.type === 'Form' ? (
          <FormTable lines={answer.lines} />
        ) : (
          answer.lines.map((line, index) => <Line key={index} line={line} />)
        )}
      </div>
    </BubbleFrame>
  );
}

function FormTable({ lines }: { readonly lines: readonly AnswerLine[] }) {
  return (
    <table className="w-full border-collapse text-left text-13">
      <caption className="sr-only">What the guest filled in</caption>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} className="border-t border-line-strong align-baseline">
            <th
              scope="row"
              dir="auto"
              className="w-1/4 max-w-40 min-w-16 py-1.5 pr-4 font-normal wrap-break-word text-muted"
            >
              {line.question}
            </th>
            <td className="py-1.5">
              <Line line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A time is told in the agent's own zone, and in the guest's words besides. */
function Line({ line: { answer, at } }: { readonly line: AnswerLine }) {
  return (
    <p dir="auto" className="whitespace-pre-wrap">
      {at === undefined ? (
        <LinkedText text={answer} />
      ) : (
        <>
          {momentWords(at)} <span className="block text-12 text-muted">For the guest: {answer}</span>
        </>
      )}
    </p>
  );
}

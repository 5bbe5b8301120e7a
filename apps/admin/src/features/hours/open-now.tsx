import { EveryMinute } from '@rejoin/ui/every-minute';
import { openWords } from './open-words.ts';
import type { ScheduleContent } from './schedule.ts';

/** Whether it is open, and until when. */
export function OpenNow({ content }: { content: ScheduleContent }) {
  return <EveryMinute>{(now) => openWords(content, now)}</EveryMinute>;
}

const ONE_EMOJI =
  /^(?:\p{RI}{2}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*)/u;
const MOST_LARGE = 3;

/** Whether a message is one to three emoji and nothing else: those are shown large. */
export function isFewEmoji(text: string): boolean {
  let rest = text.trim();
  let count = 0;
  while (rest !== '') {
    const emoji = ONE_EMOJI.exec(rest)?.[0];
    if (emoji === undefined || count === MOST_LARGE) return false;
    rest = rest.slice(emoji.length).trimStart();
    count += 1;
  }
  return count > 0;
}

/**
 * How far the other side's messages have got, as a sequence number: everything up to it has arrived. Only moves forward, so
 * a late or repeated receipt changes nothing.
 */
export type Watermark = number;

export function advance(current: Watermark, receipt: Watermark): Watermark {
  return Math.max(current, receipt);
}

/** What a field says that holds more characters than it may. */
export function tooLongSentence(max: number): string {
  return `Use ${max.toLocaleString('en-US')} characters or fewer.`;
}

/** Whether pages may load a picture from `url`: an `https:` address. A `data:`, `javascript:` or `http:` one is none. */
export function isPictureAddress(url: string): boolean {
  return /^https:\/\/[^\s/?#\\<>"][^\s\\<>"]*$/i.test(url);
}

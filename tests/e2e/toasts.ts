import { expect, type Locator } from '@playwright/test';

/** What is told stands above the control or beside it. */
export async function expectFree(control: Locator, toast: Locator): Promise<void> {
  // Under the pointer it stays.
  await toast.hover();
  const isFree = async () => {
    const [told, pressed] = await Promise.all([toast.boundingBox(), control.boundingBox()]);
    if (told === null || pressed === null) return false;
    return told.y + told.height <= pressed.y || told.x >= pressed.x + pressed.width;
  };
  await expect.poll(isFree).toBe(true);
}

import { expect, type Locator, type Page } from '@playwright/test';

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** One after another, as a window that is made smaller. */
export async function onEveryScreen(page: Page, look: () => Promise<void>): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    await look();
  }
}

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

import sharp from 'sharp';
import type { Chance } from '../chaos/chance.ts';

export type Picture = { readonly fileName: string; readonly fileType: string; readonly bytes: Uint8Array };

const COLOURS = ['#2f6f4f', '#8c4a2f', '#35546e', '#6b5b2e', '#5d3a5a'] as const;

/** A snapshot of something with a crack in it, a few kB, as PNG or JPEG. */
export async function takePicture(chance: Chance): Promise<Picture> {
  const [colour, other] = [chance.pick(COLOURS), chance.pick(COLOURS)];
  const [x, y, radius] = [chance.between(220, 420), chance.between(180, 300), chance.between(90, 150)];
  const crack = Array.from({ length: 6 }, (_, step) => `${x - 60 + step * 24},${y + chance.between(-30, 30)}`).join(
    ' ',
  );
  const drawing = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
      <rect width="640" height="480" fill="#d9d2c5"/><rect y="330" width="640" height="150" fill="${other}" opacity="0.6"/>
      <circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>
      <polyline points="${crack}" fill="none" stroke="#111" stroke-width="4"/>
    </svg>`),
  );
  const number = chance.between(1000, 9999);
  if (chance.next() < 0.5)
    return { fileName: `IMG_${number}.jpg`, fileType: 'image/jpeg', bytes: await drawing.jpeg().toBuffer() };
  return { fileName: `Screenshot ${number}.png`, fileType: 'image/png', bytes: await drawing.png().toBuffer() };
}

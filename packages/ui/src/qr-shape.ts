import { encode } from 'uqr';

/** A QR code to be drawn in dark on white: one path, in modules. */
export type QrShape = {
  /** Modules on each side, with the white edge of four that readers need. */
  readonly size: number;
  readonly path: string;
};

const QUIET_ZONE = 4;

/** The code of a text of at most 2,331 bytes; a seventh of it may be unreadable. */
export function qrShape(text: string): QrShape {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') };
}

/** Dark modules side by side are one stroke, so that no hairline shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const from = x;
    while (row[x]) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}

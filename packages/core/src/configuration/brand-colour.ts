/** What a brand colour becomes on screen. All values are `#rrggbb`; every pair reaches 4.5:1 (WCAG 2.2, 1.4.3). */
export type BrandColours = {
  /** The colour as chosen, for surfaces. */
  readonly brand: string;
  /** Text and icons on `brand`: white where it is legible, else black. */
  readonly onBrand: string;
  /** The brand as ink on a light surface: the colour itself, or as much darker as contrast needs. */
  readonly inkOnLight: string;
  /** The brand as ink on a dark surface: the colour itself, or as much lighter as contrast needs. */
  readonly inkOnDark: string;
};

type Rgb = readonly [red: number, green: number, blue: number];

const TEXT_CONTRAST = 4.5;
const SHADES = 20;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The lightest and the darkest surface the messenger draws such ink on. */
const LIGHT_SURFACE: Rgb = [241, 242, 245];
const DARK_SURFACE: Rgb = [39, 40, 49];

/** The colours of a messenger from its brand colour, `#RRGGBB`. `undefined` when `hex` is no such colour. */
export function brandColours(hex: string): BrandColours | undefined {
  const brand = parseHex(hex);
  if (brand === undefined) return undefined;
  return {
    brand: toHex(brand),
    onBrand: textOn(hex),
    inkOnLight: toHex(inkOn(LIGHT_SURFACE, brand, BLACK)),
    inkOnDark: toHex(inkOn(DARK_SURFACE, brand, WHITE)),
  };
}

/** White where it is legible on `hex`, else black. White for what is no colour. */
export function textOn(hex: string): string {
  const surface = parseHex(hex) ?? BLACK;
  return contrastOfLuminances(1, luminance(surface)) >= TEXT_CONTRAST ? '#ffffff' : '#000000';
}

/** The contrast of two colours `#RRGGBB`, 1…21. `undefined` when one is no such colour. */
export function contrastOf(first: string, second: string): number | undefined {
  const one = parseHex(first);
  const other = parseHex(second);
  return one && other && contrast(one, other);
}

function inkOn(surface: Rgb, brand: Rgb, towards: Rgb): Rgb {
  for (let shade = 0; shade < SHADES; shade += 1) {
    const ink = mix(brand, towards, shade / SHADES);
    if (contrast(ink, surface) >= TEXT_CONTRAST) return ink;
  }
  return towards;
}

function parseHex(hex: string): Rgb | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return undefined;
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function contrast(first: Rgb, second: Rgb): number {
  const [one, other] = [luminance(first), luminance(second)];
  return contrastOfLuminances(Math.max(one, other), Math.min(one, other));
}

function contrastOfLuminances(lighter: number, darker: number): number {
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

import { qrShape } from './qr-shape.ts';

/** A QR code, dark on white in both themes: few cameras take it the other way round. `label` says what it holds. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = qrShape(text);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="size-40 rounded-control border border-line bg-[white] fill-[black] forced-color-adjust-none"
    >
      <path d={path} />
    </svg>
  );
}

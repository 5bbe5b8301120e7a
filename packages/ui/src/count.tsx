type CountProps = {
  /** 0 draws nothing; above 99 it says "99+". */
  value: number;
  /** What is counted, after the number, for screen readers: "unread". */
  label: string;
};

/** How many wait for me here. */
export function Count({ value, label }: CountProps) {
  if (value <= 0) return null;
  return (
    <span className="grid h-4 min-w-4 shrink-0 place-items-center rounded-full bg-accent px-1 text-[0.6875rem] leading-none font-semibold text-on-accent tabular-nums">
      {value > 99 ? '99+' : value}
      <span className="sr-only"> {label}</span>
    </span>
  );
}

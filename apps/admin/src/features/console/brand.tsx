/** Rejoin's mark with the console's name. */
export function Brand() {
  return (
    <span className="flex items-center gap-2.5">
      <Mark className="size-6" />
      <span className="text-14 font-semibold">
        Rejoin <span className="font-normal text-muted">console</span>
      </span>
    </span>
  );
}

/** A speech bubble that a line comes back to. */
export function Mark({ className }: { className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="9" className="fill-ink" />
      <path
        d="M9 21.5V14a5 5 0 0 1 5-5h4.5a4.5 4.5 0 0 1 0 9H13m0 0 3.2-3.2M13 18l3.2 3.2"
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-surface"
      />
    </svg>
  );
}

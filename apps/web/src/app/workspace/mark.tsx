/** Rejoin's mark: a speech bubble that a line comes back to. */
export function Mark({ className = 'size-8' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" role="img" aria-label="Rejoin" className={className}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 21.5V14a5 5 0 0 1 5-5h4.5a4.5 4.5 0 0 1 0 9H13m0 0 3.2-3.2M13 18l3.2 3.2"
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
    </svg>
  );
}

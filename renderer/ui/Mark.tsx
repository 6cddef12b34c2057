/** The product's mark: a start, a decision, and the way that turns off. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <rect width="32" height="32" rx="7" className="mark-ground" />
      <rect x="7" y="6" width="18" height="6" rx="3" className="mark-shape" />
      <path d="M16 15.5l6 4.25-6 4.25-6-4.25z" className="mark-shape" />
      <path d="M16 12v4M16 24v3.5" className="mark-line" />
      <path d="M22 19.75h4v7.75" className="mark-turn" />
    </svg>
  );
}

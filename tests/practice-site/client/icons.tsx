/** A pencil, drawn for the eye only; the link around it carries the name. */
export function Pencil() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 13.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6z" />
    </svg>
  );
}

export function Cross() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3.5 3.5l9 9m0-9l-9 9" />
    </svg>
  );
}

export function Plus() {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.5v11m-5.5-5.5h11" />
    </svg>
  );
}

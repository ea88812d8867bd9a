/** How much of a limit is used, in UTF-16 units. */
export function Counter({ value, maxLength }: { value: string; maxLength: number | undefined }) {
  if (maxLength === undefined) return null;
  return (
    <p className="counter">
      {value.length.toLocaleString('en')}/{maxLength.toLocaleString('en')}
    </p>
  );
}

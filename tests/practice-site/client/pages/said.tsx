import { usePage } from '../page-context.ts';

/** A text of the page; the classic front end says each twice, once for the eye and once for the ear. */
export function Said({ text }: { text: string }) {
  if (usePage().frontEnd !== 'classic') return text;
  return (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

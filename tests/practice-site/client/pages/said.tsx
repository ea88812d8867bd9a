import { createElement, type ReactNode } from 'react';
import { usePage } from '../page-context.ts';

const Font = ({ children }: { children: ReactNode }) => createElement('font', null, children);

/** A text of the page; the classic front end says each twice, once for the eye and once for the ear. */
export function Said({ text }: { text: string }) {
  const { frontEnd, translated } = usePage();
  if (translated)
    return (
      // as translators do it, whatever the standard says of the element
      <Font>
        <Font>{text}</Font>
      </Font>
    );
  if (frontEnd !== 'classic') return text;
  return (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{text}</span>
    </>
  );
}

import type { Certificate } from './certificate.ts';

/** What a statement signs of the texts: each by its approval, in this order, to the last character. */
export const textsAsSigned = (texts: Certificate['texts']): string =>
  JSON.stringify(
    texts.map(({ approval, fields }) => [approval, fields.map(({ name, before, text }) => [name, before, text])]),
  );

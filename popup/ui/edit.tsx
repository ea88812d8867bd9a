import type { ComponentChildren } from 'preact';
import { t } from '../app/strings.ts';

/** Text that goes or comes, told to a screen reader with where it ends. */
export const Goes = ({ says = t('diffRemoved'), children }: { says?: string; children: ComponentChildren }) => (
  <del>
    <span class="visually-hidden"> {says} </span>
    {children}
    <span class="visually-hidden"> {t('diffRemovedEnd')} </span>
  </del>
);

export const Comes = ({ says = t('diffAdded'), children }: { says?: string; children: ComponentChildren }) => (
  <ins>
    <span class="visually-hidden"> {says} </span>
    {children}
    <span class="visually-hidden"> {t('diffAddedEnd')} </span>
  </ins>
);

/** Two texts that no reader can tell apart, of other characters: an accent of its own, or one with its letter. */
export const SameToRead = ({ before, after }: { before: string; after: string }) =>
  before !== after && before.normalize() === after.normalize() ? (
    <span class="same-to-read">{t('diffSameToRead')}</span>
  ) : null;

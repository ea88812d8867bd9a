/** Where a second copy of a field is kept from a person's eyes, or hand. */
export const PLACES = [
  'left of the page',
  'above the page',
  'cut off by its box',
  'scrolled away in a box that does not scroll',
  'cut off by a path',
  'in a box without size',
  'transparent',
  'almost transparent',
  'not visible',
  'under a cover',
  'behind the form',
] as const;
export type Place = (typeof PLACES)[number];

/**
 * One way in which a form is not as it was when somebody last looked at it. `field` is a name from `fieldsOf`; a field
 * of that name is changed in every form that has one. What is saved, and under which name, stays as it was.
 */
export type Mutation =
  /**
   * Something by which the field could be known is gone. Without its id a control is named by aria-label, in the classic
   * front end it has an id that says nothing; without its label it has no name at all, and a date group's selects none;
   * without its role a typeahead or a rich text editor does not say what it is, and a switch is a check box.
   */
  | { kind: 'drop'; what: 'placeholder' | 'label' | 'id' | 'role' | 'legend' | 'maxlength'; field: string }
  /** Another label. */
  | { kind: 'reword'; field: string; text: string }
  /** Two fields change places. */
  | { kind: 'swap'; a: string; b: string }
  /** More elements around the field. */
  | { kind: 'wrap'; field: string; depth: number }
  /** One more control, saved nowhere. */
  | { kind: 'decoy'; before: string; label: string; value?: string; type: 'input' | 'textarea' | 'select' }
  /** The label of another field of the form. */
  | { kind: 'rename'; field: string; as: string }
  /** A second control with the same label, kind and value, saved nowhere. */
  | { kind: 'twin'; field: string }
  /** The same before the field, as the field was before anything else was done to it, in a place that nobody looks at. */
  | { kind: 'copy'; field: string; place: Place }
  /** The option values of a select move on by one, while their texts stay. */
  | { kind: 'renumber'; field: string }
  /** Not drawn at all; what is stored stays. */
  | { kind: 'hide'; field: string };

import { findHidden } from '../text/hidden.ts';
import { oddWords } from '../text/look-alikes.ts';
import type { Invitation } from '../wire/invitation.ts';
import { companyIn } from './company.ts';
import { firstNameOf } from './names.ts';

/** What a reply template may leave open; nothing else in braces is known. */
export const VARIABLES = ['first name', 'company', 'my first name'] as const;
export type Variable = (typeof VARIABLES)[number];
export type TemplateValues = Readonly<Partial<Record<Variable, string>>>;

const OPEN = /\{([^{}]*)\}/g;
const isVariable = (name: string): name is Variable => VARIABLES.some((known) => known === name);
const named = (inside: string): string => inside.trim().replace(/\s+/g, ' ').toLowerCase();

/** Names in braces that we do not know, and braces that do not close: nobody may be sent those. */
export function unknownIn(template: string): string[] {
  const unknown = [...template.matchAll(OPEN)]
    .map(([, inside = '']) => inside)
    .filter((inside) => !isVariable(named(inside)));
  return /[{}]/.test(template.replace(OPEN, '')) ? [...unknown, '{'] : unknown;
}

/** What can be told of a person without asking anybody. Both browsers work it out the same way. */
export function valuesFor(
  { name, headline }: Pick<Invitation, 'name' | 'headline'>,
  ownerName: string,
): TemplateValues {
  const first = firstNameOf(name);
  const company = companyIn(headline);
  const mine = firstNameOf(ownerName);
  return {
    ...(first === null ? {} : { 'first name': first }),
    ...(company === null ? {} : { company }),
    ...(mine === null ? {} : { 'my first name': mine }),
  };
}

/** The template with its variables filled, or those that stay open. What is filled in is never looked at for braces. */
export function fillTemplate(template: string, values: TemplateValues): { text: string } | { open: string[] } {
  const open = unknownIn(template);
  const text = template.replace(OPEN, (whole, inside: string) => {
    const name = named(inside);
    const value = isVariable(name) ? values[name] : undefined;
    if (value === undefined && isVariable(name)) open.push(name);
    return value ?? whole;
  });
  return open.length > 0 ? { open: [...new Set(open)] } : { text };
}

/** What a template becomes with all that can be told of a person; what cannot stays in its braces, to be written by hand. */
export const filledAsFar = (template: string, values: TemplateValues): string =>
  template.replace(OPEN, (whole, inside: string) => {
    const name = named(inside);
    return (isVariable(name) ? values[name] : undefined) ?? whole;
  });

/** The template of which this reply says exactly what it would say to this person; undefined when it is somebody's own words. */
export const templateOf = <T extends { readonly text: string }>(
  reply: string,
  person: Pick<Invitation, 'name' | 'headline'>,
  ownerName: string,
  templates: readonly T[],
): T | undefined => {
  const values = valuesFor(person, ownerName);
  return templates.find((template) => {
    const filled = fillTemplate(template.text, values);
    return 'text' in filled && filled.text === reply;
  });
};

/** What a template takes from somebody's own card: words that a stranger chose and nobody approved. Each once. */
export const takenFrom = (template: string, { 'my first name': _mine, ...theirs }: TemplateValues): string[] => [
  ...new Set(
    [...template.matchAll(OPEN)].flatMap(([, inside = '']) => theirs[named(inside) as keyof typeof theirs] ?? []),
  ),
];

/**
 * One word, and up to two more that begin as a name does, without a dot, a colon, a slash, a number to call, and short: no
 * link, no order to turn the text around, no piece of a sentence has that form.
 */
const NAME_LIKE =
  /^(?=.{1,30}$)(?!(?:.*\p{N}){4})[\p{L}\p{N}][\p{L}\p{M}\p{N}&'’+-]*(?: [\p{Lu}\p{Lt}\p{Lo}\p{N}&][\p{L}\p{M}\p{N}&'’+-]*){0,2}$/u;

/** Whether nothing but names stands in the open places of a reply, so that it says what its template says and no more. */
export const saysNoMore = (reply: string, taken: readonly string[]): boolean =>
  taken.every((value) => NAME_LIKE.test(value)) && findHidden(reply).length === 0 && oddWords(reply).length === 0;

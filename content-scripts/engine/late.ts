/**
 * Whether it is too late to type or press: a page that hung runs later what it was told, and the owner may have said Stop
 * since.
 */
export const isLate = ({ until }: { readonly until?: number }): boolean => until !== undefined && Date.now() > until;

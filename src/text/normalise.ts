/**
 * The closed list of differences that do not count when a text is compared with what a form holds: CRLF for LF, and white
 * space at the very end (the site trims it on save).
 */
export const normalise = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

export const sameText = (a: string, b: string): boolean => normalise(a) === normalise(b);

/**
 * What the extension's own world holds under a name. An element of that name which the page has would be found there too,
 * as every element with an id is, and is none of ours.
 */
export const own = <Name extends keyof typeof globalThis>(name: Name): (typeof globalThis)[Name] | undefined =>
  Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;

declare global {
  /** What stood in the form beside what we put in, once it was filled. */
  var countersignRest: string | undefined;
  /** What its fields held then, ours among them. */
  var countersignLeft: ReadonlyMap<string, string> | undefined;
  /** Whether anything was typed into this document; kept in the extension's own world, which may be younger than it. */
  var countersignTouched: boolean | undefined;
  /** The documents that were typed into, by when they were loaded, as the worker keeps them. */
  var countersignTouchedBefore: readonly number[] | undefined;
  /** When this document was told to go elsewhere, ms; until it has gone nothing on it counts. */
  var countersignLeaving: number | undefined;
}

/**
 * What the extension's own world holds under a name. An element of that name which the page has would be found there too,
 * as every element with an id is, and is none of ours.
 */
export const own = <Name extends keyof typeof globalThis>(name: Name): (typeof globalThis)[Name] | undefined =>
  Object.hasOwn(globalThis, name) ? globalThis[name] : undefined;

/** A page that has not left after this long, ms, was kept back by the person. */
const LEAVING = 5000;

export const isLeaving = (): boolean => Date.now() - (own('countersignLeaving') ?? 0) < LEAVING;

export const leave = (): void => {
  globalThis.countersignLeaving = Date.now();
};

/** A world that was here from the first call knows; a later one, of an extension that was loaded again, is told. */
export const isTouched = (): boolean => {
  const touched =
    own('countersignTouched') ?? own('countersignTouchedBefore')?.includes(performance.timeOrigin) === true;
  globalThis.countersignTouched = touched;
  return touched;
};

export const leaveRest = (rest: string): void => {
  globalThis.countersignRest = rest;
};

export const isRest = (rest: string): boolean => own('countersignRest') === rest;

/** Whether this very world filled the form, and so knows what stood beside it. */
export const isFilledHere = (): boolean => own('countersignRest') !== undefined;

export const leaveTexts = (texts: ReadonlyMap<string, string>): void => {
  globalThis.countersignLeft = texts;
};

export const leftTexts = (): ReadonlyMap<string, string> => own('countersignLeft') ?? new Map();

export const touch = (): void => {
  globalThis.countersignTouched = true;
};

/** Goes after the answer has been given, so that the worker hears it. Always a full load: it clears what was typed. */
export function go(path: string): { opening: boolean } {
  leave();
  setTimeout(() => {
    if (location.pathname === path) location.reload();
    else location.assign(path);
  }, 0);
  return { opening: true };
}

declare global {
  /** What stood in the form beside what we put in, once it was filled. */
  var countersignRest: string | undefined;
  /** Set in the extension's own world once anything was typed into this document; a reload clears it. */
  var countersignTouched: boolean | undefined;
  /** When this document was told to go elsewhere, ms; until it has gone nothing on it counts. */
  var countersignLeaving: number | undefined;
}

/** A page that has not left after this long, ms, was kept back by the person. */
const LEAVING = 5000;

export const isLeaving = (): boolean => Date.now() - (globalThis.countersignLeaving ?? 0) < LEAVING;

export const leave = (): void => {
  globalThis.countersignLeaving = Date.now();
};

export const isTouched = (): boolean => globalThis.countersignTouched === true;

export const leaveRest = (rest: string): void => {
  globalThis.countersignRest = rest;
};

export const isRest = (rest: string): boolean => globalThis.countersignRest === rest;

export const touch = (): void => {
  globalThis.countersignTouched = true;
};

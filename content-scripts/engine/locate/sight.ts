import { flatParentOf, isVisible, shadowOf } from './dom.ts';

/** A page may be laid out wider than a narrow window and scroll sideways, but hardly by more than this, CSS pixels. */
const WIDEST = 2000;
/** What is drawn fainter than this nobody sees. */
const FAINTEST = 0.1;

interface Span {
  readonly from: number;
  readonly to: number;
}
interface Box {
  readonly x: Span;
  readonly y: Span;
}

const meet = (a: Span, b: Span): Span => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });
const isNone = ({ from, to }: Span): boolean => to - from < 2;
const areaOf = (element: Element): Box => {
  const { left, right, top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return { x: { from: left, to: right }, y: { from: top, to: bottom } };
};

/** Whether a person sees it, or could after scrolling: it is visible, and no box around it and no edge of the page cuts it off. */
export const isInSight = (element: Element): boolean => isVisible(element) && isNotCutOff(element);

function isNotCutOff(element: Element): boolean {
  let area = areaOf(element);
  let position = 'static';
  for (let box: Element | null = element; box; box = flatParentOf(box)) {
    const style = getComputedStyle(box);
    if (Number(style.opacity) < FAINTEST) return false;
    if (box === element || holds(style, position)) {
      if (box !== element && !isViewport(box))
        area = { x: through(box, style, area.x, 'x'), y: through(box, style, area.y, 'y') };
      if (isNone(area.x) || isNone(area.y)) return false;
      position = style.position;
    }
    // what is in the top layer has the window around it and nothing else
    if (isOnTop(box)) return isOnPage(area, true);
  }
  return isOnPage(area, position === 'fixed');
}

const isOnTop = (box: Element): boolean => Element.prototype.matches.call(box, ':modal, :popover-open');

/** Whether a box holds, and so can cut off, what stands in it at this position. */
const holds = (style: CSSStyleDeclaration, position: string): boolean =>
  (position !== 'fixed' && position !== 'absolute') ||
  style.transform !== 'none' ||
  style.filter !== 'none' ||
  (position === 'absolute' && style.position !== 'static');

/** The page's own scrolling is the window's, whichever of the two says how. */
const isViewport = (box: Element): boolean =>
  box === document.documentElement ||
  (box.tagName === 'BODY' && getComputedStyle(document.documentElement).overflow === 'visible');

/** What a box lets through of a span: all of a scrolled one can be brought before its opening. */
function through(box: Element, style: CSSStyleDeclaration, span: Span, axis: 'x' | 'y'): Span {
  const overflow = axis === 'x' ? style.overflowX : style.overflowY;
  if (overflow === 'visible' || style.display === 'contents' || style.display === 'inline') return span;
  const opening = areaOf(box)[axis];
  if (overflow === 'hidden' || overflow === 'clip') return meet(span, opening);
  const [at, all, shown] =
    axis === 'x'
      ? [box.scrollLeft, box.scrollWidth, box.clientWidth]
      : [box.scrollTop, box.scrollHeight, box.clientHeight];
  const isBackwards = (axis === 'x' && style.direction === 'rtl') || style.flexDirection.endsWith('reverse');
  const start = opening.from - at - (isBackwards ? all - shown : 0);
  const reached = meet(span, { from: start, to: start + all + (isBackwards ? all - shown : 0) });
  return isNone(reached) ? reached : opening;
}

/** Before the window, or where the page can be scrolled to; what stands fixed does not scroll. */
function isOnPage({ x, y }: Box, isFixed: boolean): boolean {
  const wide = { from: -scrollX, to: Math.max(innerWidth, WIDEST) - scrollX };
  const seen: Box = isFixed
    ? { x: { from: 0, to: innerWidth }, y: { from: 0, to: innerHeight } }
    : { x: wide, y: { from: -scrollY, to: Number.POSITIVE_INFINITY } };
  return !isNone(meet(x, seen.x)) && !isNone(meet(y, seen.y));
}

/** Whether a press on it would reach it, once it is scrolled to: nothing lies over all of it. */
export function isAtHand(element: Element): boolean {
  if (isHit(element)) return true;
  Element.prototype.scrollIntoView.call(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  return isHit(element);
}

const isHit = (element: Element): boolean => {
  const { x, y } = areaOf(element);
  const across = (share: number) => topmostAt(x.from + (x.to - x.from) * share, (y.from + y.to) / 2);
  return [0.5, 0.1, 0.9].some((share) => isPartOf(across(share), element));
};

function topmostAt(x: number, y: number): Element | null {
  let found = Document.prototype.elementFromPoint.call(document, x, y);
  for (let shadow = found && shadowOf(found); shadow; ) {
    const inner: Element | null = shadow.elementFromPoint(x, y);
    if (inner === null || inner === found) break;
    found = inner;
    shadow = shadowOf(inner);
  }
  return found;
}

/** Within it, or in the label that stands for it. */
function isPartOf(found: Element | null, element: Element): boolean {
  for (let part = found; part; part = flatParentOf(part))
    if (part === element || (part instanceof HTMLLabelElement && part.control === element)) return true;
  return false;
}

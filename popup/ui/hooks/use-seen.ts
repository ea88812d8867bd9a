import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What is taller is seen band by band; CSS pixels. */
const BAND = 32;
/** So much of a line, or band, must be in sight. */
const ENOUGH = 0.75;
/** What passes by faster than this was not on screen, ms. */
const GLANCE = 120;

/** The part of the window that neither head nor foot covers, by the window's own measure. */
function roomOf(element: Element): { top: number; bottom: number } {
  const screen = element.closest('.screen');
  const over = (part: string) => {
    const found = screen?.querySelector(part);
    return found && getComputedStyle(found).position === 'sticky' ? found.getBoundingClientRect() : undefined;
  };
  return {
    top: Math.max(0, over('.screen-head')?.bottom ?? 0),
    bottom: Math.min(innerHeight, over('.screen-foot')?.top ?? innerHeight),
  };
}

/** How tall the text in a box is: the empty rest of the box need not be seen. */
function textHeight(box: HTMLTextAreaElement): number {
  const copy = document.createElement('textarea');
  copy.className = box.className;
  copy.value = box.value;
  copy.style.cssText = `position: absolute; visibility: hidden; min-height: 0; height: 0; width: ${box.offsetWidth}px`;
  box.after(copy);
  const { scrollHeight } = copy;
  copy.remove();
  return scrollHeight;
}

/** The lines of an element as they stand now, taller ones in bands; of a box with a text in it, all of that text. */
function* linesOf(element: Element): Generator<{ id: string; top: number; bottom: number; clip: DOMRect | undefined }> {
  const box = element instanceof HTMLTextAreaElement ? element : undefined;
  const clip = box?.getBoundingClientRect();
  const rects =
    box && clip
      ? [{ top: clip.top - box.scrollTop, height: textHeight(box) }]
      : [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  for (const [index, { top, height }] of rects.entries())
    for (let from = 0; from < height; from += BAND)
      yield { id: `${index} ${from}`, top: top + from, bottom: top + Math.min(from + BAND, height), clip };
}

const marksIn = (element: Element, marks: string | undefined): Element[] =>
  marks === undefined ? [element] : [...element.querySelectorAll(marks)];

interface Looked {
  readonly marks: number;
  /** The places, among all marks, of those that were not all on screen. */
  readonly unseen: readonly number[];
  /** Some of it was out of sight at a time. */
  readonly isLong: boolean;
}

export interface SeenChanges extends Looked {
  readonly all: boolean;
  /** Brings the first line that was not on screen into sight; when there is none, the next mark. */
  readonly next: () => void;
}

/**
 * Whether every mark in an element, or the element itself, was in sight: each line of it in the window, not under the head
 * or the foot, the window itself visible, and longer than in passing by.
 */
export function useSeen(root: RefObject<Element | null>, watching: boolean, marks?: string): SeenChanges {
  const [looked, setLooked] = useState<Looked>();
  const done = useRef(new Set<number>());
  const lines = useRef(new Set<string>());
  useEffect(() => {
    const watched = root.current;
    if (!watched || !watching) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = new Set<string>();
    let width = 0;
    const look = () => {
      timer = undefined;
      const now = new Set<string>();
      const rect = watched.getBoundingClientRect();
      if (document.visibilityState === 'visible' && rect.width > 0) {
        // laid out anew: these are other lines
        if (rect.width !== width) lines.current.clear();
        width = rect.width;
        const room = roomOf(watched);
        const all = marksIn(watched, marks);
        let isOut = false;
        all.forEach((mark, index) => {
          if (done.current.has(index)) return;
          let isWhole = true;
          for (const { id, top, bottom, clip } of linesOf(mark)) {
            const key = `${index} ${id}`;
            const from = Math.max(top, room.top, clip?.top ?? top);
            const to = Math.min(bottom, room.bottom, clip?.bottom ?? bottom);
            if (to - from >= (bottom - top) * ENOUGH) now.add(key);
            if (now.has(key) && before.has(key)) lines.current.add(key);
            isOut ||= !now.has(key);
            isWhole &&= lines.current.has(key);
          }
          if (isWhole) done.current.add(index);
        });
        const unseen = all.flatMap((_, index) => (done.current.has(index) ? [] : [index]));
        setLooked((known) => {
          const isLong = isOut || (known?.isLong ?? false);
          const isSame =
            known?.isLong === isLong && known.marks === all.length && known.unseen.join() === unseen.join();
          return isSame ? known : { marks: all.length, unseen, isLong };
        });
      }
      before = now;
      // to be seen, it has to be there the next time too
      if ([...now].some((key) => !lines.current.has(key))) soon();
    };
    const soon = () => {
      timer ??= setTimeout(look, GLANCE);
    };
    look();
    const resized = new ResizeObserver(soon);
    resized.observe(watched);
    const foot = watched.closest('.screen')?.querySelector('.screen-foot');
    if (foot) resized.observe(foot);
    // of a box within it too
    addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('resize', soon);
    document.addEventListener('visibilitychange', soon);
    return () => {
      clearTimeout(timer);
      resized.disconnect();
      removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
      document.removeEventListener('visibilitychange', soon);
    };
  }, [root, watching, marks]);

  const next = () => {
    const watched = root.current;
    if (!watched) return;
    const room = roomOf(watched);
    const at = room.top + (room.bottom - room.top) / 3;
    const all = marksIn(watched, marks);
    const first = all.findIndex((_, index) => !done.current.has(index));
    const mark = all[first] ?? all.find((one) => one.getBoundingClientRect().top > at + BAND) ?? all[0];
    const line = mark && [...linesOf(mark)].find(({ id }) => first < 0 || !lines.current.has(`${first} ${id}`));
    if (line) scrollBy({ top: line.top - at });
  };
  const { unseen = [], ...known } = looked ?? {};
  return { marks: 0, isLong: false, ...known, unseen, all: looked !== undefined && unseen.length === 0, next };
}

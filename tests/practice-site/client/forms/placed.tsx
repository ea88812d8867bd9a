import type { CSSProperties, ReactNode } from 'react';
import type { Place } from '../../types.ts';

const BOX: Readonly<Record<Place, CSSProperties>> = {
  'left of the page': { position: 'absolute', left: -9999 },
  'above the page': { position: 'fixed', top: -400 },
  'cut off by its box': { position: 'relative', height: 0, overflow: 'hidden' },
  'scrolled away in a box that does not scroll': {
    height: 30,
    paddingTop: 40,
    boxSizing: 'border-box',
    overflow: 'clip',
  },
  'cut off by a path': { clipPath: 'inset(50%)' },
  'in a box without size': { width: 1, height: 1, overflow: 'hidden', position: 'absolute' },
  transparent: { opacity: 0 },
  'almost transparent': { opacity: 0.01 },
  'not visible': { visibility: 'hidden' },
  'under a cover': { position: 'relative' },
  'behind the form': { position: 'absolute', zIndex: -1 },
};

/** A field in its place; without one, where all the others are. */
export function Placed({ place, children }: { place: Place | undefined; children: ReactNode }) {
  if (place === undefined) return children;
  return (
    <div style={BOX[place]}>
      {children}
      {place === 'under a cover' && <div style={{ position: 'absolute', inset: 0, background: '#fff' }} />}
    </div>
  );
}

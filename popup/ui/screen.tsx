import type { ComponentChildren } from 'preact';
import { useArrival } from '../app/navigation.ts';
import { t } from '../app/strings.ts';

export interface ScreenProps {
  readonly title: ComponentChildren;
  /** A line under the title. */
  readonly under?: ComponentChildren;
  /** Goes one screen back; `backLabel` says so in other words ("Later"). */
  readonly back?: (() => void) | undefined;
  readonly backLabel?: string;
  /** Stands at the end of the header. */
  readonly actions?: ComponentChildren;
  /** At the lower edge of the header, over the full width: a progress bar. */
  readonly bar?: ComponentChildren;
  readonly children: ComponentChildren;
  /** What can be done here; always in view. */
  readonly foot?: ComponentChildren;
}

/**
 * The frame of every screen: our mark, a heading that takes the focus when the screen is new, the content, and a foot
 * that never scrolls away. Give it a `key` per thing shown: a new key is a new screen.
 */
export function Screen({ title, under, back, backLabel, actions, bar, children, foot }: ScreenProps) {
  const heading = useArrival();
  return (
    <div class="screen">
      <header class="screen-head">
        <span class="mark" aria-hidden="true">
          C
        </span>
        <div class="screen-title">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {under && <p class="small soft">{under}</p>}
        </div>
        {(actions || back) && (
          <div class="screen-actions">
            {actions}
            {back && (
              <button type="button" class="link" onClick={back}>
                {backLabel ?? t('back')}
              </button>
            )}
          </div>
        )}
        {bar}
      </header>
      <main class="screen-content">{children}</main>
      {foot && <footer class="screen-foot">{foot}</footer>}
    </div>
  );
}

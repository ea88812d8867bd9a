export type Frame = 'popup' | 'panel' | 'desk';

/** Which of our pages this script runs in: each says so in its own HTML. */
export const currentFrame = (): Frame => {
  const frame = document.documentElement.dataset.frame;
  return frame === 'panel' || frame === 'desk' ? frame : 'popup';
};

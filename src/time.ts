/** The answer, or `late` when it has not come after `patience` ms. A failed answer stays a failure. */
export function inTime<T, L>(answer: Promise<T>, patience: number, late: L): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

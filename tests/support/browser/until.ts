/** Tries until it holds; a person would try again too. */
export async function until(holds: () => Promise<boolean>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came true');
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Waits for a value; a failure says what was there instead. */
export async function untilIs<T>(read: () => Promise<T>, wanted: T, patience?: number): Promise<void> {
  let last: T | undefined;
  const holds = async () => {
    last = await read();
    return last === wanted;
  };
  await until(holds, patience).catch(() => {
    throw new Error(`still ${JSON.stringify(last)}, not ${JSON.stringify(wanted)}`);
  });
}

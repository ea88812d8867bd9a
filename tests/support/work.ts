/** How much work something is, in ms of processor time: a busy machine makes it no more. */
export function workOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

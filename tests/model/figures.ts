/** What a run did: how many steps, which commands, which moves and which refusals were reached. */
export interface Figures {
  steps: number;
  runs: number;
  readonly commands: Map<string, number>;
  readonly seen: Map<string, number>;
}

export const noFigures = (): Figures => ({ steps: 0, runs: 0, commands: new Map(), seen: new Map() });

export const count = (counts: Map<string, number>, what: string, more = 1): void =>
  void counts.set(what, (counts.get(what) ?? 0) + more);

export function add(to: Figures, more: Figures): void {
  to.steps += more.steps;
  to.runs += more.runs;
  for (const [what, n] of more.commands) count(to.commands, what, n);
  for (const [what, n] of more.seen) count(to.seen, what, n);
}

const listed = (counts: readonly (readonly [string, number])[]): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([what, n]) => `${what} ${n}`)
    .join(', ');

export function sentences({ commands, seen }: Figures): string[] {
  const isNo = ([what]: readonly [string, number]) => what.startsWith('no: ');
  const noes = [...seen].filter(isNo).map(([what, n]) => [what.slice(4), n] as const);
  return [
    `commands: ${listed([...commands])}`,
    `moves: ${listed([...seen].filter((line) => !isNo(line)))}`,
    `refusals: ${listed(noes)}`,
  ];
}

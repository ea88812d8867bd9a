export const CHROMIUM_ARGUMENTS: readonly string[];
export function lookForChromium(): string | null;
export function findChromium(): string;

export function lookForFirefox(): string | null;

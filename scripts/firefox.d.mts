export function lookForFirefox(): string | null;
export function takesUnsigned(path: string): boolean;

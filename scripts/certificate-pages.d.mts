export function isOurPage(template: string): Promise<boolean>;

/**
 * What no grant can ever hold, whoever asks and whoever agrees. Sections that are not in `AREA_RULES` are refused as
 * unknown anyway; these are named so that nobody adds one by mistake and so that the owner can be told why.
 */
export const NEVER = ['name', 'email', 'phone', 'password', 'settings', 'messages', 'connections'] as const;

export const isNever = (section: string): boolean => NEVER.some((name) => name === section.toLowerCase());

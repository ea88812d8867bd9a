import type { SiteWords } from '../../../engine/forms/form.ts';

/**
 * By what the site's composers are known. As of 2026-11-25: "Write a message" is known (docs/linkedin.md); the rest is what
 * was seen in older captures, or a translation.
 */
export const MESSAGE_EDITOR: SiteWords = [/write a message/i, /nachricht (?:verfassen|schreiben)/i, /skriv en besked/i];
export const POST_EDITOR: SiteWords = [
  /text editor for creating content/i,
  /what do you want to talk about/i,
  /texteditor zum erstellen von inhalten/i,
  /worüber möchten sie sprechen/i,
  /teksteditor til oprettelse af indhold/i,
  /hvad vil du tale om/i,
];
export const START_POST: SiteWords = [/^start a post\b/i, /^beitrag beginnen\b/i, /^start et opslag\b/i];

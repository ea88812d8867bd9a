/** What Jane writes for Ann, and what Ann makes of it. */
export const HEADLINE = 'Head of Enterprise Sales | I build teams that turn complex software into signed contracts';
export const ABOUT =
  'Software companies call me when a product is good and nobody signs.\n\nWhat I do first is listen to the people who said no.\n\n• Enterprise SaaS\n• Teams of 3 to 15 🚀';
export const ABOUT_AS_EDITED = ABOUT.replace('nobody signs', 'nobody buys');
export const DESCRIPTION = 'Opened four countries.\nHired 23 sellers.';
export const TITLE_FIRST = 'VP Sales EMEA';
export const TITLE_SECOND = 'Head of Sales, Europe';

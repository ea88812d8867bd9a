import type { PracticeLanguage } from '../types.ts';

/** The mark of the practice site; its own, drawn here so that nothing else has to be served. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#4b6472"/>' +
  '<path d="M4 11h8M4 8h8M4 5h5" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/></svg>';

function shell(language: PracticeLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} | Practice profiles</title>
<link rel="icon" href="/practice-icon.svg">
<link rel="stylesheet" href="/practice-site.css">
</head>
<body>
${body}
</body>
</html>`;
}

/** The empty page that the React client fills. */
export function appDocument(language: PracticeLanguage, title = 'Profile'): string {
  return shell(language, title, '<div id="root"></div>\n<script src="/practice-site.js" defer></script>');
}

const banner = '<header class="banner"><a class="brand" href="/feed/">Practice profiles</a></header>';

const plain = (title: string, content: string): string =>
  shell('en', title, `${banner}<main class="column"><section class="card">${content}</section></main>`);

export const loginDocument = (): string =>
  plain(
    'Sign in',
    `<h1>Sign in</h1>
<form><label class="field">Email or phone<input type="text" autocomplete="username"></label>
<label class="field">Password<input type="password" autocomplete="current-password"></label>
<p><button class="primary" type="button">Sign in</button></p></form>`,
  );

export const notFoundDocument = (): string =>
  plain('Not found', '<h2>This page does not exist</h2><p><a href="/feed/">Back to the start</a></p>');

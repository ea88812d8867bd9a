// The template of the signed report: one page with its script, style and words in it, and a place for the data. Its policy
// names the script and the style by their hashes and allows nothing else, no connection above all.
import { createHash } from 'node:crypto';
import { type BuildOptions, build } from 'esbuild';
import { root, shared } from './build-options.ts';
import { numbered, type Strings } from './strings.ts';

const SHOWN = /^(cert|section|field)_/;
/** JSON that stands in a script element: no `<` can end it or begin anything. */
const island = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const asText = (text = '') => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export async function signedReportTemplate(strings: Strings): Promise<string> {
  const folder = `${root}popup/audit/page/`;
  const bundle = async (options: BuildOptions): Promise<string> =>
    (await build({ ...shared, ...options, metafile: false, write: false })).outputFiles[0]?.text.trim() ?? '';
  const script = await bundle({ entryPoints: [`${folder}page.ts`], format: 'iife' });
  if (/<\/script|<!--/i.test(script)) throw new Error('signed report: the script would end its own element');
  const style = await bundle({
    stdin: {
      contents: '@import "../../ui/tokens.css";\n@import "./signed-report.css";',
      resolveDir: folder,
      loader: 'css',
    },
  });
  const words = Object.fromEntries(
    Object.entries(strings)
      .filter(([key]) => SHOWN.test(key))
      .map(([key, value]) => [key, numbered(value)]),
  );
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${strings.languageTag?.message}" dir="${strings.direction?.message}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${asText(words.cert_kind)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p id="brand"><i aria-hidden="true">C</i> Countersign</p>
<div id="verdict" role="status"><strong>${asText(words.cert_unchecked)}</strong><span>${asText(words.cert_uncheckedMore)}</span></div>
<div id="content"></div>
</main>
<script type="application/json" id="words">${island(words)}</script>
<script type="application/json" id="certificate">{{certificate}}</script>
<script>${script}</script>
</body>
</html>
`;
}

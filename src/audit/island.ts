/** The data of a signed report within its page: JSON in a script element that is never run. */

const PLACE = '{{certificate}}';
const OPENS = '<script type="application/json" id="certificate">';
const CLOSES = '</script>';

/** In JSON, `<` stands in strings alone: escaped, nothing in the data can end its element or begin another. */
export function withData(template: string, json: string): string {
  const [before = '', after = ''] = template.split(PLACE);
  return `${before}${json.replaceAll('<', '\\u003c')}${after}`;
}

/** A saved page taken apart: the template it was made from, to be compared, and its data as text; null without data. */
export function takenApart(html: string): { readonly template: string; readonly json: string } | null {
  const from = html.indexOf(OPENS) + OPENS.length;
  const to = html.indexOf(CLOSES, from);
  const json = html.slice(from, to);
  // a page of ours has no `<` in its data: with one, a browser may end the element elsewhere
  if (from < OPENS.length || to < 0 || json.includes('<')) return null;
  return { template: `${html.slice(0, from)}${PLACE}${html.slice(to)}`, json };
}

/** The data of a saved page; null when it holds none. */
export function signedReportIn(html: string): unknown {
  try {
    return JSON.parse(takenApart(html)?.json ?? 'null');
  } catch {
    return null;
  }
}

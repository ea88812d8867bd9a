/** The data of a certificate within its page: JSON in a script element that is never run. */

const PLACE = '{{certificate}}';

/** In JSON, `<` stands in strings alone: escaped, nothing in the data can end its element or begin another. */
export function withData(template: string, json: string): string {
  const [before = '', after = ''] = template.split(PLACE);
  return `${before}${json.replaceAll('<', '\\u003c')}${after}`;
}

/** The data of a saved page; null when it holds none. */
export function certificateIn(html: string): unknown {
  const json = /<script type="application\/json" id="certificate">([\s\S]*?)<\/script>/.exec(html)?.[1];
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

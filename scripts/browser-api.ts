// Stands for webextension-polyfill in what is built: from Chrome 137 and Firefox 140 on every call that is used here
// gives a promise by itself. What the polyfill also mended, an answer given as a promise, background/index.ts does itself.
declare global {
  var browser: unknown;
  var chrome: unknown;
}
export default globalThis.browser ?? globalThis.chrome;

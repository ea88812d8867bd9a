/**
 * Copies a text that is still being made. The clipboard is asked for within the click, while the browser still counts it
 * as the person's own doing; `null` means there is nothing to copy after all. False: the person must press Copy.
 */
export async function copySoon(text: Promise<string | null>): Promise<boolean> {
  const blob = text.then((value) => {
    if (value === null) throw new Error('nothing to copy');
    return new Blob([value], { type: 'text/plain' });
  });
  blob.catch(() => undefined); // the clipboard may refuse before the text is there
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}

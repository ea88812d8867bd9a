/** Hands a text to the browser's own download. */
export function saveAsFile(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the download has taken the blob by then; a minute is far more than any browser needs
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

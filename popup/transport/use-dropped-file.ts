import { useEffect, useRef } from 'preact/hooks';

/** A file dropped anywhere on the tab is read as a message, instead of the browser leaving the desk to show it. */
export function useDroppedFile(onText: (text: string) => void): void {
  const take = useRef(onText);
  take.current = onText;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (hasFiles(event)) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        // the paste box takes its own
        if (event.defaultPrevented || !hasFiles(event)) return;
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) void file.text().then((text) => take.current(text));
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
}

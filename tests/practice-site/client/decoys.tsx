/** Dialogs that are in the document but not on the screen, as ads and video players leave them; never the form. */
export function Decoys() {
  return (
    <>
      <dialog data-testid="dialog" aria-label="Advertisement">
        <p>Get the newsletter of the Garden Gazette</p>
        <input type="email" aria-label="Email address" placeholder="you@example.com" />
        <button type="button">Save</button>
      </dialog>
      <dialog open data-testid="dialog" className="unseen" aria-label="Video player">
        <textarea aria-label="Comment" />
        <input type="range" aria-label="Volume" />
      </dialog>
    </>
  );
}

/** The site's own header. */
export function Banner({ viewerName }: { viewerName: string }) {
  return (
    <header className="banner">
      <a className="brand" href="/feed/">
        Practice profiles
      </a>
      {viewerName && (
        <a className="viewer" href="/in/me/">
          {viewerName}
        </a>
      )}
    </header>
  );
}

import { useState } from 'react';
import { useNetworkWords, usePage } from '../page-context.ts';
import { Outlet } from '../shadow.tsx';
import { PostDialog } from './post-dialog.tsx';

/** The page everybody lands on: what was posted, and where to begin a post. */
export function FeedPage() {
  const page = usePage();
  const words = useNetworkWords();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(page.draft);
  const [posts, setPosts] = useState(page.posts);
  const [posted, setPosted] = useState(false);
  return (
    <>
      <section className="card">
        <button type="button" className="secondary" onClick={() => setOpen(true)}>
          {words.startPost}
        </button>
        <p>
          <a href="/in/me/">{page.viewerName}</a>
        </p>
      </section>
      {posted && (
        <p className="toast" role="status">
          {words.posted}
        </p>
      )}
      {posts.map(({ at, text }) => (
        <article key={at} className="card">
          <p className="strong">{page.viewerName}</p>
          <p className="prose">{text}</p>
        </article>
      ))}
      {open && (
        <Outlet>
          <PostDialog
            draft={draft}
            onClose={(kept) => {
              setOpen(false);
              setDraft(kept);
            }}
            onPosted={(text) => {
              setOpen(false);
              setDraft('');
              setPosted(true);
              setPosts((before) => [{ at: Date.now(), text }, ...before]);
            }}
          />
        </Outlet>
      )}
    </>
  );
}

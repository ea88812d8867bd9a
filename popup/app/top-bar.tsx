import { useRef } from 'preact/hooks';
import { useKeydown } from '../ui/hooks/use-keys.ts';
import { t, tn } from './strings.ts';

interface Props {
  readonly counts: { readonly clients: number; readonly writer: number; readonly client: number } | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Enter opens the first hit, arrow down goes into the list. */
  readonly onFirst: (how: 'open' | 'focus') => void;
  readonly onPaste: () => void;
  readonly onNew: () => void;
}

export function TopBar({ counts, query, onQuery, onFirst, onPaste, onNew }: Props) {
  const search = useSlash();
  return (
    <header class="desk-top">
      <span class="mark" aria-hidden="true">
        C
      </span>
      <h1>{t('desk_title')}</h1>
      <p class="desk-counts soft small">
        {counts && counts.clients > 0 && (
          <>
            <span>{tn('desk_clients', counts.clients)}</span>
            <span>{tn('desk_waitForYou', counts.writer)}</span>
            <span>{tn('desk_waitForThem', counts.client)}</span>
          </>
        )}
      </p>
      <search class="desk-search" hidden={counts?.clients === 0}>
        <input
          ref={search}
          type="search"
          aria-label={t('desk_search')}
          aria-keyshortcuts="/"
          placeholder={t('desk_searchHint')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onFirst('open');
            else if (event.key === 'ArrowDown') onFirst('focus');
            else if (event.key === 'Escape') onQuery('');
            else return;
            event.preventDefault();
          }}
        />
      </search>
      <button type="button" class="button" onClick={onPaste}>
        {t('desk_paste')}
      </button>
      <button type="button" class="button" onClick={onNew}>
        {t('desk_new')}
      </button>
    </header>
  );
}

/** "/" goes to the search, unless it is being typed somewhere or a dialog is open. */
function useSlash() {
  const search = useRef<HTMLInputElement>(null);
  useKeydown((event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
    const at = event.target;
    if (at instanceof HTMLElement && at.closest('input, textarea, select, dialog, [contenteditable]')) return false;
    search.current?.focus();
    return true;
  });
  return search;
}

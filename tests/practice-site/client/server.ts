import type { PageData, SaveRequest } from '../shared/page-data.ts';

/** Asks for everything the page at `path` needs; null when there is no such profile. */
export async function fetchPage(path: string): Promise<PageData | null> {
  const response = await fetch(`/practice-api/page?path=${encodeURIComponent(path)}`);
  if (response.status === 401) location.assign('/login');
  return response.ok ? ((await response.json()) as PageData) : null;
}

/** Sends a form, or a deletion; true when the server accepted it. `endpoint` is what follows `/practice-api/in/`. */
export async function send(endpoint: string, request: SaveRequest): Promise<boolean> {
  try {
    const response = await fetch(`/practice-api/in/${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return response.ok;
  } catch {
    return false;
  }
}

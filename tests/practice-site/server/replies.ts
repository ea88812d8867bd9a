import type { PracticeResponse } from '../types.ts';

/** As strict as a big site's: own scripts only, inline styles allowed because rich text editors need them. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** A reply of the given media type; never cached, so that a changed switch shows at once. */
export function reply(status: number, type: string, body: string): PracticeResponse {
  const headers: Record<string, string> = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (type === 'text/html') headers['content-security-policy'] = CONTENT_SECURITY_POLICY;
  return { status, headers, body };
}

export function json(status: number, value: unknown): PracticeResponse {
  return reply(status, 'application/json', JSON.stringify(value));
}

export function redirect(location: string): PracticeResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

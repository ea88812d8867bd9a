/** LinkedIn's page of received invitations; as of 2026-11-23 (docs/linkedin.md). */
const RECEIVED = '/mynetwork/invitation-manager/received/';

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

export const atInvitations = (): boolean => {
  const path = withSlash(location.pathname);
  return path === RECEIVED || path === '/mynetwork/invitation-manager/';
};

export const RECEIVED_PATH = RECEIVED;

import type { Invitation } from '../../../src/wire/invitation.ts';
import { INVITATIONS } from '../queue-invitation.ts';
import { deliver, type Scene } from './arrange.ts';
import { strangers } from './long-names.ts';

/** Two people of whom one answers the other's invitations; nothing is shared yet. */
export async function invited(names = { owner: 'Ann Lee', writer: 'Jane Miller' }): Promise<Scene> {
  const people = await strangers();
  const { owner, writer } = people;
  await owner.ask('app.set-up', { role: 'owner', name: names.owner });
  await writer.ask('app.set-up', { role: 'delegate', name: names.writer });
  const terms = { scope: INVITATIONS as never, days: 7, maxChanges: 1000, vanity: 'ann-lee' };
  const asked = { ...terms, id: crypto.randomUUID(), name: names.owner, clause: '' };
  const { clientId, message } = await writer.ask('client.add', asked);
  const id = await deliver(owner, message?.armor ?? '');
  const granted = await owner.ask('request.grant', { id, ...terms, mode: 'fill' });
  await deliver(writer, granted.message.armor);
  return { ...people, clientId, grantId: granted.grantId };
}

/** The owner shares these, in as many messages as it takes, and the writer opens them. */
export async function share({ owner, writer, grantId }: Scene, invitations: readonly Invitation[]): Promise<void> {
  for (let from = 0; from < invitations.length; from += 300) {
    await owner.ask('sharing.take', { invitations: invitations.slice(from, from + 300), left: 0 });
    const { message } = await owner.ask('sharing.share', { id: grantId, leaveOut: [] });
    await deliver(writer, message?.armor ?? '');
    await owner.ask('sharing.clear', {});
  }
}

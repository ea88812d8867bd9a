import { beforeAll, describe, expect, it } from 'vitest';
import { MESSAGES, type MessageName } from '../../src/rpc/table.ts';
import { dumpWithoutJournal, type Install, senderOf } from '../support/install.ts';
import { twoPeople } from '../support/people.ts';

/** A page that is older than the store asks about what is gone: it is told so, and nothing is written. */

const id = '4f0d3c51-8e4a-4c5a-9a55-000000000001';
const other = '4f0d3c51-8e4a-4c5a-9a55-000000000002';
const scope = [{ section: 'headline', verbs: ['set'] }];
const terms = { scope, days: 1, maxChanges: 1 };
const fields = [{ name: 'headline', text: 'x', before: 'x' }];

let people: { owner: Install; delegate: Install };
beforeAll(async () => {
  people = await twoPeople();
});

async function told(who: 'owner' | 'delegate', message: MessageName, request: object): Promise<unknown> {
  const before = await dumpWithoutJournal(people[who]);
  const [page = 'popup'] = MESSAGES[message].from;
  const answer = (await people[who].rawRoute({ message, request }, senderOf(page))) as { refused?: string };
  expect(await dumpWithoutJournal(people[who])).toEqual(before);
  return answer.refused;
}

describe('of what is not there', () => {
  it.each<[MessageName, object, string]>([
    ['request.get', { id }, 'grant-unknown'],
    ['request.grant', { id, ...terms, mode: 'copy', vanity: 'x' }, 'grant-unknown'],
    ['request.refuse', { id }, 'grant-unknown'],
    ['grant.get', { id }, 'grant-unknown'],
    ['grant.message', { id }, 'grant-unknown'],
    ['grant.mode', { id, mode: 'copy' }, 'grant-unknown'],
    ['grant.notify', { id, notify: true }, 'grant-unknown'],
    ['grant.pause', { id, paused: true }, 'grant-unknown'],
    ['grant.revoke', { id }, 'grant-unknown'],
    ['grant.forbid-sub-grants', { id }, 'grant-unknown'],
    ['pairing.get', { id }, 'grant-unknown'],
    ['pairing.answer', { id, same: true }, 'grant-unknown'],
    ['review.show', { id }, 'unknown-change'],
    ['review.shown', { id }, 'unknown-change'],
    ['review.approve', { id, final: [{ name: 'headline', text: 'x' }], edited: false }, 'unknown-change'],
    ['review.reject', { id, comment: '' }, 'unknown-change'],
    ['review.ask', { id, comment: 'Why?' }, 'unknown-change'],
    ['review.reopen', { id }, 'unknown-change'],
    ['apply.retry', { id }, 'unknown-change'],
    ['apply.by-hand', { id }, 'unknown-change'],
    ['apply.choose', { id, formId: '1' }, 'unknown-change'],
    ['apply.undo', { id }, 'unknown-change'],
    ['apply.skip', { id }, 'unknown-change'],
    ['apply.review-again', { id }, 'unknown-change'],
    ['reading.start', { tabId: 1, grantId: id }, 'grant-unknown'],
    ['reading.start', { tabId: 1, grantId: null }, 'profile-not-known'],
    ['reading.share', { id }, 'grant-unknown'],
    ['snapshots.restore', { id }, 'unknown-change'],
    ['page-check.step', { tabId: 1 }, 'profile-not-known'],
    ['assisted-edit.step', { tabId: 1 }, 'profile-not-known'],
    ['sharing.step', { tabId: 1 }, 'profile-not-known'],
    ['lock.unlock', { secret: 'ginger-7' }, 'state-moved'],
    ['lock.auto', { minutes: 1 }, 'locked'],
    ['lock.remove', { secret: 'ginger-7' }, 'state-moved'],
    ['receipt.make', { id }, 'grant-unknown'],
    ['signed-report.make', { id, withTexts: true }, 'nothing-kept'],
    ['sharing.share', { id, leaveOut: [] }, 'grant-unknown'],
    ['answers.approve', { ids: [id] }, 'unknown-change'],
  ])('the owner is told by %s', async (message, request, code) => {
    expect(await told('owner', message, request)).toBe(code);
  });

  it.each<[MessageName, object, string]>([
    ['client.get', { id }, 'unknown-change'],
    ['client.request', { id }, 'unknown-change'],
    ['draft.save', { clientId: id, slot: other, fields, rationale: '' }, 'unknown-change'],
    ['draft.note', { clientId: id, note: 'x' }, 'unknown-change'],
    ['draft.remove', { clientId: id, slot: other, remove: true }, 'unknown-change'],
    ['entry.add', { clientId: id, section: 'experience', entry: null, fields: [] }, 'unknown-change'],
    ['changes.send', { id }, 'unknown-change'],
    ['changes.last', { id }, 'nothing-to-send'],
    ['sub-grant.give', { id, clientId: other, ...terms, withTexts: true }, 'grant-unknown'],
    ['sub-grant.message', { clientId: other, id }, 'grant-unknown'],
    ['sub-grant.end', { clientId: other, id }, 'grant-unknown'],
    ['queue.get', { id }, 'unknown-change'],
    ['policy.save', { id, rules: [], templates: [] }, 'unknown-change'],
  ])('the writer is told by %s', async (message, request, code) => {
    expect(await told('delegate', message, request)).toBe(code);
  });
});

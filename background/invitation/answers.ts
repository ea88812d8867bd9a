import { isTemplate } from '../../src/invitation/answer.ts';
import { saysNoMore, takenFrom, templateOf, valuesFor } from '../../src/invitation/templates.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import { hasOwnWords } from '../change/approve.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { isToBeAccepted, sharedFor } from './known.ts';

export interface ApprovedTemplate {
  readonly name: string;
  readonly text: string;
}

/** The words the owner approved for replies under a grant; a yes that a stop took back is none. */
export const approvedTemplates = (changes: readonly ChangeRecord[]): ApprovedTemplate[] =>
  changes
    .filter((change) => isTemplate(change) && change.state === 'approved')
    .map(({ change, approval }) => ({
      name: change.entry?.title ?? '',
      text: approval?.final.find(({ name }) => name === 'template')?.text ?? '',
    }))
    .filter(({ text }) => text !== '');

/** An answer with the card it is to, and the approved template its reply says word for word. */
export interface Answer {
  readonly change: ChangeRecord;
  readonly invitation: Invitation | undefined;
  readonly text: string;
  readonly template: ApprovedTemplate | undefined;
  /** What stands in the reply because the person wrote it on their own card. */
  readonly taken: string[];
  /** Of a reply: whether that person's invitation is, or is to be, accepted. */
  readonly isAccepted: boolean;
}

export async function answerOf(
  tx: ReadTx | WriteTx,
  change: ChangeRecord,
  all: readonly ChangeRecord[],
  ownerName: string,
): Promise<Answer> {
  const invitation = await sharedFor(tx, change.grant, change.change.entry);
  const text =
    change.change.op === 'reply'
      ? ((change.approval?.final ?? []).find(({ name }) => name === 'reply')?.text ?? change.base[0]?.after ?? '')
      : '';
  const templates = approvedTemplates(all);
  const template = invitation && text !== '' ? templateOf(text, invitation, ownerName, templates) : undefined;
  const taken = invitation && template ? takenFrom(template.text, valuesFor(invitation, ownerName)) : [];
  return { change, invitation, text, template, taken, isAccepted: isToBeAccepted(change.change.entry?.path, all) };
}

/**
 * Whether an answer may be approved together with its like: a reply only to somebody who is accepted, in words that were
 * approved before, with no more in their open places than a name.
 */
export const isGrouped = ({ change, template, invitation, text, taken, isAccepted }: Answer): boolean =>
  invitation !== undefined &&
  !hasOwnWords(change) &&
  (change.change.op !== 'reply' || (isAccepted && template !== undefined && saysNoMore(text, taken)));

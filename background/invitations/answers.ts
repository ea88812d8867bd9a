import { isTemplate } from '../../src/invitations/answer.ts';
import type { Invitation } from '../../src/invitations/invitation.ts';
import { saysNoMore, takenFrom, templateOf, valuesFor } from '../../src/invitations/templates.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import type { ChangeRecord } from '../store/records.ts';
import { sharedFor } from './known.ts';

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
}

export async function answerOf(
  tx: ReadTx | WriteTx,
  change: ChangeRecord,
  templates: readonly ApprovedTemplate[],
  ownerName: string,
): Promise<Answer> {
  const invitation = await sharedFor(tx, change.grant, change.change.entry);
  const text =
    change.change.op === 'reply'
      ? ((change.approval?.final ?? []).find(({ name }) => name === 'reply')?.text ?? change.base[0]?.after ?? '')
      : '';
  const template = invitation && text !== '' ? templateOf(text, invitation, ownerName, templates) : undefined;
  const taken = invitation && template ? takenFrom(template.text, valuesFor(invitation, ownerName)) : [];
  return { change, invitation, text, template, taken };
}

/**
 * Whether an answer may be approved together with its like: a reply only in words that were approved before, with no more
 * in their open places than a name.
 */
export const isGrouped = ({ change, template, invitation, text, taken }: Answer): boolean =>
  invitation !== undefined && (change.change.op !== 'reply' || (template !== undefined && saysNoMore(text, taken)));

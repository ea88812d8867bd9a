import type { MessageName } from '../../src/rpc/table.ts';
import { applyHandlers } from '../apply/handle-apply.ts';
import { pageCheckHandlers } from '../apply/handle-page-check.ts';
import { auditLogHandlers } from '../audit/handle-audit-log.ts';
import { signedReportHandlers } from '../audit/handle-signed-report.ts';
import { assistedEditHandlers } from '../backup/handle-assisted-edit.ts';
import { readingHandlers } from '../backup/handle-reading.ts';
import { snapshotHandlers } from '../backup/handle-snapshots.ts';
import { undoHandlers } from '../backup/handle-undo.ts';
import { receiptHandlers } from '../change/handle-receipt.ts';
import { reviewHandlers } from '../change/handle-review.ts';
import { clientHandlers } from '../draft/handle-client.ts';
import { draftHandlers } from '../draft/handle-draft.ts';
import { sendHandlers } from '../draft/handle-send.ts';
import { forgetHandlers } from '../grant/handle-forget.ts';
import { grantHandlers } from '../grant/handle-grant.ts';
import { pairingHandlers } from '../grant/handle-pairing.ts';
import { requestHandlers } from '../grant/handle-request.ts';
import { subGrantHandlers } from '../grant/handle-sub-grant.ts';
import { answerHandlers } from '../invitation/handle-answers.ts';
import { queueHandlers } from '../invitation/handle-queue.ts';
import { sharingHandlers } from '../invitation/handle-sharing.ts';
import { lockHandlers } from '../lock/handle-lock.ts';
import { lockOffHandlers } from '../lock/handle-lock-off.ts';
import { pasteHandlers } from '../transport/inbox.ts';
import { appHandlers } from './app.ts';
import type { Handler } from './handler.ts';
import { homeHandlers } from './home.ts';
import { stopHandlers } from './stop.ts';

/** Everything the worker can be asked: the whole attack surface from inside the browser. One that is missing does not compile. */
export const HANDLERS: { readonly [N in MessageName]: Handler<N> } = {
  ...auditLogHandlers,
  ...answerHandlers,
  ...appHandlers,
  ...applyHandlers,
  ...assistedEditHandlers,
  ...clientHandlers,
  ...draftHandlers,
  ...forgetHandlers,
  ...grantHandlers,
  ...homeHandlers,
  ...lockHandlers,
  ...lockOffHandlers,
  ...pageCheckHandlers,
  ...pairingHandlers,
  ...pasteHandlers,
  ...queueHandlers,
  ...readingHandlers,
  ...receiptHandlers,
  ...requestHandlers,
  ...reviewHandlers,
  ...sendHandlers,
  ...sharingHandlers,
  ...signedReportHandlers,
  ...snapshotHandlers,
  ...stopHandlers,
  ...subGrantHandlers,
  ...undoHandlers,
};

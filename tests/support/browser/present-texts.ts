import { deliver, type Scene } from './arrange.ts';

/** The owner's present texts, really read from the page, and on the writer's desk. */
export async function shareTexts({ owner, writer, grantId }: Scene): Promise<void> {
  const popup = await owner.popup();
  await popup.page.locator('.list .line').click();
  await popup.press('Read my present texts');
  const panel = await owner.panel();
  await panel.sees('Only these texts go to', 60_000);
  await deliver(writer, (await owner.ask('reading.share', { id: grantId })).armor);
  await owner.ask('reading.cancel', {});
}

import { expect, it } from 'vitest';
import { tellStory } from './story.ts';
import { picturesIn } from './teller.ts';
import { ABOUT_AS_EDITED, DESCRIPTION, HEADLINE, TITLE_SECOND } from './texts.ts';

it('a writer drafts, the client approves, the form is filled and saved, the writer hears of it', async () => {
  const steps: string[] = [];
  const { site, writer, owner } = await tellStory({
    step: (what) => steps.push(what),
    picture: picturesIn('dist/story'),
  });
  expect(site.profile).toMatchObject({ headline: HEADLINE, about: ABOUT_AS_EDITED });
  expect(site.profile.positions[0]).toMatchObject({
    title: TITLE_SECOND,
    description: 'Managing the sales team.\nDoing deals.',
  });
  expect(site.profile.positions[1]).toMatchObject({ title: 'Sales Rep', description: DESCRIPTION });
  expect(site.saves).toHaveLength(4);
  expect((await owner.ask('audit-log.verify', {})).brokenAt).toBeNull();
  await writer.leave();
  await owner.leave();
}, 240_000);

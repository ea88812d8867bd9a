import { entryRoutes, type Form, lineStep, monthStep } from '../../../engine/forms/form.ts';
import { MEDIA, PEOPLE, SKILLS } from './others.ts';
import { description } from './shared-steps.ts';

/** The form of one publication. Facts as of 2026-11-23 (docs/linkedin.md). */
export const publications: Form = {
  ...entryRoutes('publications', 'publication'),
  steps: [
    lineStep('title', {
      labels: ['title', 'titel', 'titre', 'título'],
      ids: [/-(title|name)$/],
    }),
    lineStep('publisher', {
      labels: [
        /^publication ?\/ ?publisher$/i,
        /^publikation ?\/ ?verlag$/i,
        /^publikation ?\/ ?udgiver$/i,
        /^publication ?\/ ?éditeur$/i,
        /^publicación ?\/ ?editorial$/i,
        /^(publisher|verlag|udgiver|éditeur|editorial)$/i,
      ],
      ids: [/-publisher$/],
    }),
    monthStep('date', {
      labels: [
        'publication date',
        'veröffentlichungsdatum',
        'udgivelsesdato',
        'date de publication',
        'fecha de publicación',
      ],
      ids: [/-(publishedOn|publicationDate|date)(-|$)/],
    }),
    lineStep('url', {
      labels: [
        'publication url',
        'url der veröffentlichung',
        /^(udgivelsens url|url til udgivelsen)$/i,
        'url de la publication',
        'url de la publicación',
      ],
      ids: [/-url$/],
    }),
    description,
  ],
  others: [SKILLS, MEDIA, PEOPLE],
};

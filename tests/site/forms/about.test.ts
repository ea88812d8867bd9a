import { describeForm } from './reads.ts';

describeForm('about', { as: 'about', existing: ['/edit/forms/summary/new/'] });

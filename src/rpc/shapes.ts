import * as z from 'zod/mini';
import { MOST_CHANGES } from '../grant/grant.ts';
import { AREAS, FIELD_NAMES } from '../profile/sections.ts';
import { scopeSchema } from './views.ts';

/** Our own pages; nothing else is ever answered. Content scripts have no row here: they cannot send at all. */
export const PAGES = ['popup', 'panel', 'desk'] as const;
export type Page = (typeof PAGES)[number];

/** Shapes that several messages share, each with its bound. */
export const id = z.string().check(z.minLength(1), z.maxLength(200));
export const shortText = z.string().check(z.maxLength(2000));
export const longText = z.string().check(z.maxLength(10_000));
export const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
export const nothing = z.strictObject({});
export const done = z.object({});
export const byId = z.strictObject({ id });
export const scope = scopeSchema.check(z.minLength(1), z.maxLength(AREAS.length));
export const days = z.int().check(z.gte(1), z.lte(30));
export const maxChanges = z.int().check(z.gte(1), z.lte(MOST_CHANGES));
export const finals = z
  .array(z.strictObject({ name: z.enum(FIELD_NAMES), text: longText }))
  .check(z.minLength(1), z.maxLength(20));

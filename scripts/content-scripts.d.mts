import type { BuildResult, Plugin } from 'esbuild';

export function contentScripts(root: string, outdir: string, plugins?: Plugin[]): Promise<BuildResult>;

/** Models over an OpenAI-compatible endpoint, as far as the settings name any. */
import type { Understanding } from '../core/understanding.ts';
import { openEmbeddings } from './embeddings.ts';
import { openEndpoint } from './endpoint.ts';
import { openJudge } from './judge.ts';

export type ModelSettings = {
  readonly OVERLAP_API_URL: string;
  readonly OVERLAP_API_KEY: string;
  readonly OVERLAP_EMBEDDING_MODEL: string;
  readonly OVERLAP_JUDGE_MODEL: string;
};

/** Null when no endpoint is set: then nothing leaves the host. */
export function openModels(settings: ModelSettings, now: () => number): Understanding | null {
  const { OVERLAP_API_URL: url, OVERLAP_API_KEY: key } = settings;
  const { OVERLAP_EMBEDDING_MODEL: embedding, OVERLAP_JUDGE_MODEL: judge } = settings;
  if (url === '') return null;
  // Each with an endpoint of its own, so that a slow judge doesn't silence the vectors.
  return {
    vectors: embedding === '' ? null : openEmbeddings(openEndpoint(url, key, now), embedding),
    judge: judge === '' ? null : openJudge(openEndpoint(url, key, now), judge),
  };
}

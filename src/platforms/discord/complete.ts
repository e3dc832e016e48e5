/** Suggestions while somebody types. */
import { InteractionResponseType, Routes } from 'discord.js';
import type { Completing, Completion } from '../../core/events.ts';
import type { Receive } from '../../core/ports.ts';
import type { Asked } from './decode.ts';
import { answeredBefore, tooLate } from './faults.ts';
import type { Log } from './gateway.ts';
import { COMPLETIONS, CUSTOM_ID } from './limits.ts';
import type { Api } from './rest.ts';
import { plain } from './text.ts';

/** An answer that comes too late is for a text that has changed since: it's forgotten without a word. */
export async function complete(
  asked: Asked,
  question: Completing,
  { api, receive, log }: { readonly api: Api; readonly receive: Receive; readonly log: Log },
): Promise<void> {
  const found = await receive.complete(question).catch((error: unknown): readonly Completion[] => {
    log('warn', 'Suggestions failed.', { error: error instanceof Error ? error.message : String(error) });
    return [];
  });
  const choices = found
    .filter((one) => one.value !== '' && one.value.length <= CUSTOM_ID)
    .slice(0, COMPLETIONS)
    .map((one) => ({ name: plain(one.label, CUSTOM_ID), value: one.value }));
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
  try {
    await api.post(Routes.interactionCallback(asked.id, asked.token), body, { auth: false });
  } catch (error) {
    if (!tooLate(error) && !answeredBefore(error)) throw error;
  }
}

/** What may be typed next after a slash: the command line of Slack, and the options of Discord. */
import { post, state, views } from './live.js';

/** Slack knows one command and a hint; the verbs are the hint written out. */
export function suggestOnSlack(text) {
  if (!text.startsWith('/')) return [];
  const verbs = state.value.verbs;
  if (!text.startsWith('/idea ')) {
    return '/idea'.startsWith(text)
      ? [
          {
            label: '/idea',
            note: `[${verbs.map(({ name }) => name).join(' | ')}]`,
            text: '/idea ',
            optional: text === '/idea',
          },
        ]
      : [];
  }
  const typed = text.slice('/idea '.length);
  if (typed.includes(' ')) return [];
  return verbs
    .filter(({ name }) => name.startsWith(typed))
    .map(({ name, says, options }) => {
      // More than two are explained by the help, not by one line.
      const hints = options
        .slice(0, 2)
        .map((one) => `${one.before ?? ''}${one.required ? one.name : `[${one.name}]`}`)
        .concat(options.length > 2 ? ['…'] : []);
      return {
        label: ['/idea', name, ...hints].join(' '),
        note: says,
        text: `/idea ${name} `,
        optional: typed === '',
      };
    });
}

/** Discord knows each verb and its options, and asks the bot to complete some of them. */
export async function suggestOnDiscord(text, place) {
  if (!text.startsWith('/')) return [];
  const verbs = state.value.discord.commands
    .filter(({ type }) => type === 1)
    .flatMap((command) =>
      (command.options ?? []).map((verb) => ({ verb, line: `/${command.name} ${verb.name}` })),
    );
  const given = verbs.find(({ line }) => text === line || text.startsWith(`${line} `));
  if (!given || text === given.line) {
    return verbs
      .filter(({ line }) => line.startsWith(text))
      .map(({ verb, line }) => ({ label: line, note: verb.description, text: `${line} ` }));
  }
  return suggestOption(text, given, place);
}

async function suggestOption(text, { verb, line }, place) {
  const options = verb.options ?? [];
  const rest = text.slice(line.length);
  const last = [...rest.matchAll(/(?:^|\s)(\w+):/g)]
    .filter((hit) => options.some(({ name }) => name === hit[1]))
    .at(-1);
  const current = last && options.find(({ name }) => name === last[1]);
  const value = last ? rest.slice(last.index + last[0].length) : '';
  if (current?.autocomplete && !/\S\s$/.test(value)) {
    const found = await post('/complete', { who: views.discord.value.who, place, text });
    const head = text.slice(0, line.length + last.index + last[0].length);
    return (Array.isArray(found) ? found : []).slice(0, 8).map(({ name, value: chosen }) => ({
      label: name,
      note: '',
      text: `${head}${chosen} `,
      optional: value.trim() === String(chosen),
    }));
  }
  if (current?.choices && !current.choices.some((one) => one.name === value.trim())) {
    const head = text.slice(0, line.length + last.index + last[0].length);
    return current.choices.map(({ name }) => ({ label: name, note: '', text: `${head}${name} ` }));
  }
  if (!/\s$/.test(text)) return [];
  return options
    .filter(({ name }) => !new RegExp(`(?:^|\\s)${name}:`).test(rest))
    .map(({ name, description, required }) => ({
      label: `${name}:`,
      note: `${description}${required ? '' : ' (optional)'}`,
      text: `${text}${name}:`,
      optional: !required,
    }));
}

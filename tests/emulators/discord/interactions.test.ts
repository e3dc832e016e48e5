import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Client,
  ComponentType,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ideas, leo, mara, mods, started } from './start.ts';

const commands = [
  {
    name: 'idea',
    description: 'Ideas',
    options: [
      { type: ApplicationCommandOptionType.Subcommand, name: 'new', description: 'Write one' },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'find',
        description: 'Find some',
        options: [
          { type: ApplicationCommandOptionType.String, name: 'query', description: 'What', required: true },
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'page',
            description: 'Which page',
            min_value: 1,
          },
          { type: ApplicationCommandOptionType.User, name: 'by', description: 'Whose' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Show one',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'idea',
            description: 'Which',
            required: true,
            autocomplete: true,
          },
        ],
      },
    ],
  },
  { type: ApplicationCommandType.Message, name: 'Save as research idea' },
  { name: 'rule', description: 'For moderators', default_member_permissions: '32' },
] as const;

const idea = [{ type: 1, components: [{ type: 2, style: 1, label: 'Join', custom_id: 'join:41' }] }];

async function withCommands(onInteraction: (interaction: Interaction) => Promise<unknown>) {
  const { emulator, client } = await started();
  await client.application.commands.set([...commands]);
  const failures: unknown[] = [];
  listen(client, onInteraction, failures);
  return { emulator, client, failures };
}

function listen(client: Client, act: (interaction: Interaction) => Promise<unknown>, failures: unknown[]) {
  client.on('interactionCreate', (interaction) => {
    act(interaction).catch((problem: unknown) => failures.push(problem));
  });
}

const cardText = { type: ComponentType.TextDisplay, content: '**#41** What *people* write' } as const;

describe('a slash command', () => {
  it('arrives with its subcommand and options, and the answer is seen by all', async () => {
    const { emulator } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const by = options.getUser('by')?.displayName;
      await interaction.reply(
        `${options.getSubcommand()} ${options.getString('query')} ${options.getInteger('page')} ${by} ${interaction.memberPermissions?.has('SendMessages')} ${interaction.appPermissions.has('MentionEveryone')}`,
      );
    });
    const outcome = await emulator
      .as(mara)
      .command(ideas, '/idea find query:gradient routing: why page:2 by:@leo');
    expect(outcome).toEqual({ ok: true });
    expect(emulator.as(leo).sees(ideas)).toBe(
      'Common Thread APP\nfind gradient routing: why 2 Leo true true',
    );
  });

  it('that lacks an option, has a wrong one or is not registered never leaves the client', async () => {
    const { emulator } = await withCommands(async () => undefined);
    const person = emulator.as(mara);
    expect(await person.command(ideas, '/idea find')).toEqual({
      ok: false,
      error: 'The option query is required.',
    });
    expect(await person.command(ideas, '/idea find query:x page:zero')).toMatchObject({ ok: false });
    expect(await person.command(ideas, '/nothing')).toMatchObject({ ok: false });
    expect(await person.command(ideas, '/idea')).toMatchObject({ ok: false });
    expect(await person.command(ideas, '/rule')).toMatchObject({ ok: false });
    expect(emulator.record.lateAcks).toEqual([]);
  });

  it('that is not acknowledged within three seconds failed, and a late answer is 10062', async () => {
    const held: Interaction[] = [];
    const { emulator } = await withCommands(async (interaction) => held.push(interaction));
    const outcome = await emulator.as(mara).command(ideas, '/idea new');
    expect(outcome).toEqual({ ok: false, error: 'The application did not respond' });
    expect(emulator.record.lateAcks).toMatchObject([{ kind: 'command', name: '/idea new', userId: mara }]);
    const late = held[0];
    if (!late?.isChatInputCommand()) throw new Error('no interaction came');
    await expect(late.reply('late')).rejects.toMatchObject({ code: 10062 });
    await expect(late.followUp?.('late')).rejects.toBeDefined();
  });

  it('is answered once: a second answer is 40060', async () => {
    const { emulator, client } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      const body = { type: 4, data: { content: 'again' } };
      await client.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false })
        .catch((problem: { code: number }) => interaction.editReply(`refused ${problem.code}`));
    });
    await emulator.as(mara).command(ideas, '/idea new');
    await emulator.until(() => emulator.as(mara).sees(ideas).includes('refused 40060'));
  });

  it('is deferred, filled in and followed up, to one person only', async () => {
    const { emulator } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const first = await interaction.deferReply({ flags: MessageFlags.Ephemeral, withResponse: true });
      await interaction.editReply(`filled ${first.interaction.responseMessageEphemeral}`);
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
      const seen = await interaction.fetchReply();
      await interaction.followUp(`all read ${seen.content}`);
    });
    await emulator.as(mara).command(ideas, '/idea new');
    await emulator.until(() => emulator.as(mara).messages(ideas).length === 3);
    const [filled] = emulator.as(mara).messages(ideas);
    expect(filled).toMatchObject({ content: 'filled true', ephemeral: true, edited: false, thinking: false });
    expect(emulator.as(leo).sees(ideas)).toBe('Common Thread APP\nall read filled true');
    if (filled) emulator.as(mara).dismiss(filled);
    expect(emulator.as(mara).messages(ideas)).toHaveLength(2);
  });

  it('completes an option while it is typed', async () => {
    const { emulator } = await withCommands(async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: `#41 ${interaction.options.getFocused()}`, value: '41' }]);
    });
    const found = await emulator.as(mara).autocomplete(ideas, '/idea show idea:gra');
    expect(found).toEqual([{ name: '#41 gra', value: '41' }]);
  });
});

describe('a form', () => {
  const open = async (interaction: Interaction) => {
    if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      const horizon = fields.getStringSelectValues('horizon').join();
      return interaction.reply(
        `${fields.getTextInputValue('title')} / ${fields.getTextInputValue('why')} / ${horizon}`,
      );
    }
    if (!interaction.isChatInputCommand()) return;
    await interaction.showModal({
      title: 'New idea',
      custom_id: 'new',
      components: [
        { type: ComponentType.TextDisplay, content: 'Only the **title** is needed.' },
        {
          type: ComponentType.Label,
          label: 'Title',
          component: {
            type: ComponentType.TextInput,
            custom_id: 'title',
            style: TextInputStyle.Short,
            max_length: 10,
          },
        },
        {
          type: ComponentType.Label,
          label: 'Why',
          description: 'In a line',
          component: {
            type: ComponentType.TextInput,
            custom_id: 'why',
            style: TextInputStyle.Paragraph,
            required: false,
            value: 'because',
          },
        },
        {
          type: ComponentType.Label,
          label: 'When',
          component: {
            type: ComponentType.StringSelect,
            custom_id: 'horizon',
            required: false,
            options: [
              { label: 'This week', value: 'week' },
              { label: 'This month', value: 'month', default: true },
            ],
          },
        },
      ],
    });
  };

  it('opens, refuses what does not fit, and comes back with what was typed', async () => {
    const { emulator, failures } = await withCommands(open);
    const person = emulator.as(mara);
    expect(await person.command(ideas, '/idea new')).toEqual({ ok: true });
    expect(person.form()).toMatchObject({
      title: 'New idea',
      text: 'Only the title is needed.',
      fields: [
        { label: 'Title', kind: 'text', value: '', required: true, max: 10 },
        { label: 'Why', description: 'In a line', kind: 'long', value: 'because', required: false },
        { label: 'When', kind: 'select', value: 'month', required: false },
      ],
    });
    expect(await person.submit()).toEqual({ ok: false, error: '"Title" is required.' });
    expect(() => person.fill({ Title: 'more than ten' })).toThrow('takes 10 characters');
    expect(() => person.fill({ Nothing: 'x' })).toThrow('no field "Nothing"');
    person.fill({ Title: 'routing', horizon: 'This week' });
    expect(await person.submit()).toEqual({ ok: true });
    expect(person.form()).toBeUndefined();
    expect(person.sees(ideas)).toContain('routing / because / week');
    expect(failures).toEqual([]);
  });

  it('must be the first answer and cannot answer a form', async () => {
    const { emulator, client, failures } = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand()) return open(interaction);
      if (!interaction.isModalSubmit()) return;
      const body = { type: 9, data: { title: 'x', custom_id: 'x', components: [] } };
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await client.rest.post(path, { body, auth: false }).catch(() => interaction.reply('no form on a form'));
    });
    const person = emulator.as(mara);
    await person.command(ideas, '/idea new');
    person.fill({ Title: 'x' });
    expect(await person.submit()).toEqual({ ok: true });
    expect(emulator.record.refusals).toMatchObject([{ status: 400, code: 50035 }]);
    expect(failures).toEqual([]);
  });

  it('that breaks a limit is refused with the place of the mistake', async () => {
    const { emulator, failures } = await withCommands(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const component = { type: 4 as const, custom_id: 'a', style: 1 as const };
      await interaction.showModal({
        title: 'x'.repeat(46),
        custom_id: 'new',
        components: [{ type: ComponentType.Label, label: 'x'.repeat(46), component }],
      });
    });
    emulator.as(mara).command(ideas, '/idea new');
    await emulator.until(() => failures.length > 0);
    expect(emulator.record.refusals[0]?.errors).toMatchObject({
      data: {
        title: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] },
        components: { 0: { label: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH' }] } } },
      },
    });
  });
});

describe('what is on a message', () => {
  it('a button updates its message, and a menu says what was chosen', async () => {
    const { emulator, client } = await withCommands(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: `${interaction.user.displayName} joined` });
      if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: interaction.values.join(), components: [] });
      }
    });
    const channel = await client.channels.fetch(ideas);
    if (!channel?.isSendable()) throw new Error('no channel');
    await channel.send({ content: '#41', components: idea });
    const [card] = emulator.as(mara).messages(ideas);
    if (!card) throw new Error('no card');
    expect(await emulator.as(mara).press(card, 'Join')).toEqual({ ok: true });
    expect(emulator.as(leo).sees(ideas)).toBe('Common Thread APP (edited)\nMara joined\n[Join]');
    await expect(emulator.as(mara).press(card, 'Leave')).rejects.toThrow('only: [Join]');
    const menu = { type: 3, custom_id: 'when', placeholder: 'When?', options: options('week', 'month') };
    await client.rest.post(`/channels/${ideas}/messages`, {
      body: { content: 'menu', components: [{ type: 1, components: [menu] }] },
    });
    const asked = emulator.as(mara).messages(ideas)[1];
    if (!asked) throw new Error('no menu');
    expect(await emulator.as(mara).choose(asked, 'When?', 'month')).toEqual({ ok: true });
    await emulator.until(() => emulator.as(mara).messages(ideas)[1]?.content === 'month');
  });

  it('a button opens a form, and the form updates the message', async () => {
    const { emulator, client } = await withCommands(async (interaction) => {
      const component = { type: 4 as const, custom_id: 'note', style: 1 as const };
      if (interaction.isButton())
        await interaction.showModal({
          title: 'Note',
          custom_id: 'note',
          components: [{ type: ComponentType.Label, label: 'Note', component }],
        });
      if (interaction.isModalSubmit() && interaction.isFromMessage())
        await interaction.update({
          components: [{ ...cardText, content: interaction.fields.getTextInputValue('note') }],
        });
    });
    const channel = await client.channels.fetch(ideas);
    if (!channel?.isSendable()) throw new Error('no channel');
    const button = { type: 2 as const, style: 2 as const, label: 'Note', custom_id: 'note' };
    await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [cardText, { type: ComponentType.ActionRow, components: [button] }],
    });
    const person = emulator.as(mara);
    const [card] = person.messages(ideas);
    if (!card) throw new Error('no card');
    await person.press(card, 'Note');
    person.fill({ Note: 'noted' });
    expect(await person.submit()).toEqual({ ok: true });
    expect(person.sees(ideas)).toBe('Common Thread APP (edited)\nnoted');
  });

  it('an Apps menu shows the bot the whole message', async () => {
    const { emulator } = await withCommands(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply({
          content: `${interaction.targetMessage.content} by ${interaction.targetMessage.author.displayName}`,
          flags: MessageFlags.Ephemeral,
        });
    });
    const said = await emulator.as(leo).say(ideas, 'Project idea, half-baked');
    expect(await emulator.as(mara).app(said, 'Save as research idea')).toEqual({ ok: true });
    expect(emulator.as(mara).sees(ideas)).toContain('Project idea, half-baked by Leo\nOnly you can see this');
    expect(await emulator.as(mara).app(said, 'Something else')).toMatchObject({ ok: false });
  });

  it('works in direct messages, where there is a user and no member', async () => {
    const { emulator } = await withCommands(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply(
          `${interaction.inGuild()} ${interaction.user.displayName} ${interaction.channelId}`,
        );
    });
    expect(await emulator.as(mods).command('directs', '/idea new')).toEqual({ ok: true });
    const [direct] = emulator.as(mods).directs();
    expect(direct?.messages[0]?.content).toBe(`false Ana ${direct?.channelId}`);
    expect(emulator.as(mara).directs()).toEqual([]);
  });
});

const options = (...values: string[]) => values.map((value) => ({ label: value, value }));

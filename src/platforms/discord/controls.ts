/** Buttons and menus, and the strings they carry: an action, where it's needed the server, and what keeps them apart. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Action, decodeAction, encodeAction } from '../../core/actions.ts';
import type { Choice, Control } from '../../core/cards/spoken.ts';
import { BUTTON_LABEL, CUSTOM_ID, MENU_OPTIONS, MENU_PLACEHOLDER, ROW_BUTTONS } from './limits.ts';
import { plain } from './text.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Button = Extract<Control, { kind: 'button' }>;

/**
 * An action as Discord carries it: `{…}@SERVER#2`. A direct message belongs to no server, so that its controls have to
 * say for which one they stand; and no two controls of a message may carry the same string.
 */
export function carry(action: Action, guild: string | null, nth = 0): string {
  const bare = encodeAction(action);
  const full = guild === null ? bare : `${bare}@${guild}`;
  const carried = full.length > CUSTOM_ID ? bare : full;
  return nth === 0 ? carried : `${carried}#${nth}`.slice(0, CUSTOM_ID);
}

/** What `carry` wrote; the action is null when it's none of ours any more. */
export function carried(custom: string): { readonly action: Action | null; readonly guild: string | null } {
  const [, action = '', guild = null] = /^(.*?)(?:@(\d+))?(?:#\d+)?$/s.exec(custom) ?? [];
  return { action: decodeAction(action), guild };
}

/** Rows for the controls of one message, block by block. */
export function controlRows(guild: string | null): (controls: readonly Control[]) => readonly Row[] {
  const used = new Map<string, number>();
  const unique = (action: Action): string => {
    const key = encodeAction(action);
    const nth = used.get(key) ?? 0;
    used.set(key, nth + 1);
    return carry(action, guild, nth);
  };
  let menus = 0;
  return (controls) => {
    const rows: Row[] = [];
    let buttons: APIButtonComponent[] = [];
    for (const control of controls) {
      if (control.kind === 'button') {
        if (buttons.length === 0 || buttons.length === ROW_BUTTONS) {
          buttons = [];
          rows.push(row(buttons));
        }
        buttons.push(button(control, unique(control.action)));
        continue;
      }
      buttons = [];
      for (const choices of pages(control.choices)) {
        menus += 1;
        rows.push(row([menu({ ...control, choices }, { custom: `menu:${menus}`, guild })]));
      }
    }
    return rows;
  };
}

const row = (components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

function button(control: Button, custom: string): APIButtonComponent {
  const { sign = '', look } = control;
  // Discord refuses the whole message for a sign that it doesn't take for an emoji.
  const emoji = /^\p{RGI_Emoji}$/v.test(sign);
  const label = emoji || sign === '' ? control.label : `${sign} ${control.label}`;
  return {
    type: ComponentType.Button,
    style: look === undefined ? ButtonStyle.Secondary : STYLES[look],
    label: plain(label, BUTTON_LABEL),
    custom_id: custom,
    ...(emoji ? { emoji: { name: sign } } : {}),
  };
}

function menu(
  control: { readonly label: string; readonly choices: readonly Choice[] },
  { custom, guild }: { readonly custom: string; readonly guild: string | null },
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: custom,
    placeholder: plain(control.label, MENU_PLACEHOLDER),
    options: control.choices.map((choice) => ({
      label: plain(choice.label, CUSTOM_ID),
      value: carry(choice.action, guild),
    })),
  };
}

/** A menu holds 25, each with another action. */
function pages(choices: readonly Choice[]): readonly (readonly Choice[])[] {
  const distinct = [...new Map(choices.map((choice) => [encodeAction(choice.action), choice])).values()];
  const count = Math.ceil(distinct.length / MENU_OPTIONS);
  return Array.from({ length: count }, (_, page) =>
    distinct.slice(page * MENU_OPTIONS, (page + 1) * MENU_OPTIONS),
  );
}

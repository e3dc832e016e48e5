import { isJson, type Json, str } from '../json.ts';
import { viewLimits } from '../limits.ts';
import { wireView } from '../messages.ts';
import { replaceView, viewOf } from '../modals.ts';
import { exchange } from '../triggers.ts';
import type { SlackView } from '../types.ts';
import { viewFaults } from '../views.ts';
import { modalsOf, personOf, type World } from '../world.ts';
import { type Call, type Methods, nested, refuse, refuseSentences, SlackRefusal } from './call.ts';

function viewIn(call: Call, kind: 'modal' | 'home'): Json {
  const view = nested(call.args.view);
  const wrong = viewFaults(view, kind);
  if (wrong === 'view_too_large') refuse('view_too_large');
  else if (wrong.length > 0) refuseSentences('invalid_arguments', wrong);
  const wanted = isJson(view) ? view : {};
  const external = str(wanted.external_id);
  const open = Object.values(call.world.state.modals).flat();
  if (
    external !== '' &&
    open.some((each) => each.external_id === external && each.id !== call.args.view_id)
  ) {
    refuse('duplicate_external_id');
  }
  return wanted;
}

function exchanged(call: Call): { readonly user: string; readonly view?: string } {
  if (str(call.args.trigger_id) === '' && str(call.args.interactivity_pointer) === '') {
    refuseSentences('invalid_arguments', ['[ERROR] missing required field: trigger_id']);
  }
  const trigger = exchange(call.world, str(call.args.trigger_id));
  if ('error' in trigger) throw new SlackRefusal(trigger.error);
  return trigger;
}

/** By its id or the app's own id for it, while somebody has it open. */
function openView(world: World, args: Json): SlackView | undefined {
  const known = (view: SlackView) =>
    str(args.view_id) === ''
      ? view.external_id !== '' && view.external_id === args.external_id
      : view.id === args.view_id;
  return [...Object.values(world.state.modals).flat(), ...Object.values(world.state.homes)].find(known);
}

const method = { token: 'bot', scopes: [], tier: 4, json: true } as const;

export const views: Methods = {
  'views.open': {
    ...method,
    run(call) {
      // A payload that is refused doesn't use up the trigger.
      const wanted = viewIn(call, 'modal');
      const { user } = exchanged(call);
      const view = viewOf(call.world, wanted);
      call.world.state.modals[user] = [view];
      return { view: wireView(call.world, view) };
    },
  },
  'views.push': {
    ...method,
    run(call) {
      const wanted = viewIn(call, 'modal');
      const { user, view: from } = exchanged(call);
      const stack = modalsOf(call.world, user);
      const above = stack.at(-1);
      // A push needs a form under it, so its trigger must come from one.
      if (!above || from === undefined) throw new SlackRefusal('invalid_trigger_id');
      if (stack.length >= viewLimits.stacked) refuse('push_limit_reached');
      const view = viewOf(call.world, wanted, { above });
      stack.push(view);
      return { view: wireView(call.world, view) };
    },
  },
  'views.update': {
    ...method,
    run(call) {
      const old = openView(call.world, call.args);
      if (!old) throw new SlackRefusal('not_found');
      const wanted = viewIn(call, old.type);
      if (str(call.args.hash) !== '' && call.args.hash !== old.hash) refuse('hash_conflict');
      replaceView(old, viewOf(call.world, wanted, { replaces: old }));
      return { view: wireView(call.world, old) };
    },
  },
  'views.publish': {
    ...method,
    run(call) {
      if (!call.world.manifest.homeTab) refuse('not_enabled');
      const user = str(call.args.user_id);
      if (!personOf(call.world, user)) refuse('user_not_found');
      const wanted = viewIn(call, 'home');
      const old = call.world.state.homes[user];
      if (str(call.args.hash) !== '' && call.args.hash !== old?.hash) refuse('hash_conflict');
      const view = viewOf(call.world, wanted, { replaces: old });
      call.world.state.homes[user] = view;
      return { view: wireView(call.world, view) };
    },
  },
};

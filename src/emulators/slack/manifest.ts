/** The app's manifest, as far as it decides what Slack sends and allows. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { asJson, asList, asObjects, str, truthy } from './json.ts';

export type Manifest = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly string[];
  readonly shortcuts: readonly {
    readonly name: string;
    readonly type: string;
    readonly callbackId: string;
  }[];
  readonly redirectUrls: readonly string[];
  readonly rotation: boolean;
  readonly socketMode: boolean;
  readonly interactivity: boolean;
  readonly homeTab: boolean;
  readonly messagesTab: boolean;
  readonly messagesReadOnly: boolean;
};

export function readManifest(path: string): Manifest {
  const manifest = asJson(parse(readFileSync(path, 'utf8')));
  const features = asJson(manifest.features);
  const settings = asJson(manifest.settings);
  const home = asJson(features.app_home);
  const words = (value: unknown) => asList(value).map(str);
  return {
    name: str(asJson(features.bot_user).display_name) || str(asJson(manifest.display_information).name),
    scopes: words(asJson(asJson(manifest.oauth_config).scopes).bot),
    events: words(asJson(settings.event_subscriptions).bot_events),
    commands: asObjects(features.slash_commands).map((each) => str(each.command)),
    shortcuts: asObjects(features.shortcuts).map((each) => ({
      name: str(each.name),
      type: str(each.type),
      callbackId: str(each.callback_id),
    })),
    redirectUrls: words(asJson(manifest.oauth_config).redirect_urls),
    rotation: truthy(settings.token_rotation_enabled),
    socketMode: truthy(settings.socket_mode_enabled),
    interactivity: truthy(asJson(settings.interactivity).is_enabled),
    homeTab: truthy(home.home_tab_enabled),
    messagesTab: truthy(home.messages_tab_enabled),
    messagesReadOnly: truthy(home.messages_tab_read_only_enabled),
  };
}

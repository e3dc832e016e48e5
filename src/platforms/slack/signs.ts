/** Slack calls emoji by names; we by the signs themselves. Custom emoji have no sign and stay `:name:`. */
const NAMES: readonly (readonly [sign: string, name: string, ...aliases: string[]])[] = [
  ['👀', 'eyes'],
  ['🙋', 'raising_hand'],
  ['🔬', 'microscope'],
  ['👍', '+1', 'thumbsup'],
  ['👎', '-1', 'thumbsdown'],
  ['✋', 'hand', 'raised_hand'],
  ['🙌', 'raised_hands'],
  ['👋', 'wave'],
  ['🤝', 'handshake'],
  ['🙏', 'pray'],
  ['👏', 'clap'],
  ['💪', 'muscle'],
  ['❤', 'heart'],
  ['💡', 'bulb'],
  ['🔥', 'fire'],
  ['🚀', 'rocket'],
  ['⭐', 'star'],
  ['🎉', 'tada'],
  ['✅', 'white_check_mark'],
  ['✔', 'heavy_check_mark'],
  ['❌', 'x'],
  ['❓', 'question'],
  ['➕', 'heavy_plus_sign'],
  ['🧪', 'test_tube'],
  ['🧠', 'brain'],
  ['🛠', 'hammer_and_wrench'],
  ['📌', 'pushpin'],
  ['📝', 'memo', 'pencil'],
  ['📈', 'chart_with_upwards_trend'],
  ['🔔', 'bell'],
  ['🌱', 'seedling'],
  ['🧵', 'thread'],
  ['💬', 'speech_balloon'],
  ['🤔', 'thinking_face'],
  ['🙂', 'slightly_smiling_face'],
  ['😄', 'smile'],
  ['➡', 'arrow_right'],
  ['🏁', 'checkered_flag'],
  ['⏳', 'hourglass_flowing_sand'],
];

const byName = new Map(NAMES.flatMap(([sign, ...names]) => names.map((name) => [name, sign] as const)));

/** `raising_hand::skin-tone-3` → 🙋: what somebody reacted with, whatever hand they have. */
export function signOf(name: string): string {
  const bare = name.replace(/::skin-tone-\d$/, '');
  return byName.get(bare) ?? `:${bare}:`;
}

/** A sign in the spelling that `signOf` gives, so that the two can be compared. */
export function plainSign(sign: string): string {
  return sign.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, '');
}

/** Emoji by the names that chats give them. */
import { nameToEmoji } from 'gemoji';

/** Those that the list calls otherwise. */
const OTHERS: Readonly<Record<string, string>> = {
  thinking_face: '🤔',
  white_check_mark: '✅',
  face_with_monocle: '🧐',
  female_scientist: '👩‍🔬',
  male_scientist: '👨‍🔬',
  'female-scientist': '👩‍🔬',
  'male-scientist': '👨‍🔬',
  scientist: '🧑‍🔬',
  brain: '🧠',
  chart_with_upwards_trend: '📈',
};

/** `raising_hand` → 🙋; null for a name of somebody's own. */
export function emojiNamed(name: string): string | null {
  if (Object.hasOwn(OTHERS, name)) return OTHERS[name] ?? null;
  return Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? null) : null;
}

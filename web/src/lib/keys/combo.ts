/**
 * A shortcut is written "mod+z", "?" or "g m" (one key after the other). `mod` is Cmd on a Mac, Ctrl elsewhere.
 */
const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The press in the same notation. Shift is named only with keys that it does not change into another character. */
export function comboOf(press: Press, mac = isMac): string {
  const parts: string[] = [];
  const mod = mac ? press.metaKey : press.ctrlKey;
  if (mod) parts.push('mod');
  if (press.altKey) parts.push('alt');
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const letter = press.key.length === 1 && /\p{L}/u.test(press.key);
  if (press.shiftKey && (press.key.length > 1 || letter)) parts.push('shift');
  parts.push(key === ' ' ? 'Space' : key);
  return parts.join('+');
}

export function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta'].includes(key);
}

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

/** The caps to print: "mod+Enter" becomes ["Ctrl", "↵"]. */
export function capsOf(combo: string, mac = isMac): string[] {
  return combo
    .split(/[ +]/)
    .filter(Boolean)
    .map((part) => {
      if (part === 'mod') return mac ? '⌘' : 'Ctrl';
      if (part === 'alt') return mac ? '⌥' : 'Alt';
      if (part === 'shift') return mac ? '⇧' : 'Shift';
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    });
}

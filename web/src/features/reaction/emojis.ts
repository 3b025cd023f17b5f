/** Those that people at work use most, in rows of six; each has its name in the catalogues. */
export const emojis = [
  ['👍', 'thumbsUp'],
  ['❤️', 'heart'],
  ['🎉', 'party'],
  ['👏', 'clapping'],
  ['🙏', 'thanks'],
  ['😂', 'laughing'],
  ['😊', 'smile'],
  ['😍', 'love'],
  ['🤔', 'thinking'],
  ['😮', 'surprised'],
  ['😢', 'sad'],
  ['😅', 'sweat'],
  ['✅', 'done'],
  ['👀', 'eyes'],
  ['🔥', 'fire'],
  ['🚀', 'rocket'],
  ['💯', 'hundred'],
  ['⭐', 'star'],
  ['👎', 'thumbsDown'],
  ['❓', 'question'],
  ['⚠️', 'warning'],
  ['💡', 'idea'],
  ['🐛', 'bug'],
  ['☕', 'coffee'],
] as const;

export const perRow = 6;

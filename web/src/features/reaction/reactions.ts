import { queryOptions } from '@tanstack/react-query';
import { all } from '@/lib/api/pages';
import { del, post } from '@/lib/api/request';

/** How often something got one emoji. */
export type ReactionCount = { emoji_base: string; variant: string; count: number; reacted: boolean };

type Reaction = { gid: string; emoji: string; user: { gid: string; name: string } | null };

export const reactionsQuery = (target: string, emoji: string) =>
  queryOptions({
    queryKey: ['reactions', target, emoji],
    queryFn: ({ signal }) =>
      all<Reaction>(
        '/reactions',
        { target, emoji_base: withoutSkin(emoji), opt_fields: 'emoji,user.name' },
        signal,
      ),
    staleTime: 0,
  });

export const react = (target: string, emoji: string) => post('/reactions', { target, emoji });

/** Reactions are taken back by their gid, which their summary does not have. */
export async function takeBack(target: string, emoji: string, me: string) {
  const given = await all<Reaction>('/reactions', {
    target,
    emoji_base: withoutSkin(emoji),
    opt_fields: 'emoji,user.name',
  });
  const mine = given.find((reaction) => reaction.emoji === emoji && reaction.user?.gid === me);
  if (mine) await del(`/reactions/${mine.gid}`);
}

/** The same emoji without the modifier for the colour of skin. */
const withoutSkin = (emoji: string) => emoji.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '') || emoji;

/** The counts as they are once somebody has given or taken back an emoji. */
export function toggled(counts: readonly ReactionCount[], emoji: string): ReactionCount[] {
  const known = counts.find(({ variant }) => variant === emoji);
  if (!known) return [...counts, { emoji_base: withoutSkin(emoji), variant: emoji, count: 1, reacted: true }];
  const count = known.count + (known.reacted ? -1 : 1);
  return counts
    .map((other) => (other === known ? { ...known, count, reacted: !known.reacted } : other))
    .filter((other) => other.count > 0);
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = { rules?: string[]; within?: string; without?: string };

/** What axe has against the page as it stands, in all of its rules or in those given. */
export async function violationsOf(page: Page, { rules, within, without }: Options = {}): Promise<string[]> {
  let axe = new AxeBuilder({ page });
  if (rules) axe = axe.withRules(rules);
  if (within) axe = axe.include(within);
  if (without) axe = axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

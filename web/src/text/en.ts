import common from './en/common.json';
import identity from './en/identity.json';

export const texts = { common, identity };
export type Texts = typeof texts;

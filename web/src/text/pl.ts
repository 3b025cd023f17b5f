import common from './pl/common.json';
import identity from './pl/identity.json';

export const texts = { common, identity };

import { createContext, useContext } from 'react';

/**
 * What the reader may do with the project on screen: admin, editor, commenter or viewer; null while that is not known,
 * and outside of projects.
 */
export const LevelContext = createContext<string | null>(null);

const useLevel = () => useContext(LevelContext);

/** Whether somebody of this level changes what everyone sees; also while it is not known yet. */
export const mayEditAt = (level: string | null) => !['viewer', 'commenter'].includes(level ?? '');

export const useMayEdit = () => mayEditAt(useLevel());

export const useMayComment = () => useLevel() !== 'viewer';

/** Whether the reader may say who shares it, and end it. */
export const useMayAdminister = () => (useLevel() ?? 'admin') === 'admin';

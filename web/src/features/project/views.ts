/** The code of each view; asked for as soon as an address names it, while the project's data is on its way. */
export const loadProjectList = () => import('./list/ProjectList');
export const loadProjectBoard = () => import('./board/ProjectBoard');

import attachment from './pl/attachment.json';
import common from './pl/common.json';
import identity from './pl/identity.json';
import mytasks from './pl/mytasks.json';
import project from './pl/project.json';
import section from './pl/section.json';
import story from './pl/story.json';
import task from './pl/task.json';

export const texts = { attachment, common, identity, mytasks, project, section, story, task };

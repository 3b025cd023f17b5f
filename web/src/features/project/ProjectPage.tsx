import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ColorDot } from '@/ui/color/ColorDot';
import { PageTitle } from '@/ui/PageTitle';
import { projectQuery } from './project';

const route = getRouteApi('/frame/project/$projectGid');

export function ProjectPage() {
  const { projectGid } = route.useParams();
  const { data: project } = useQuery(projectQuery(projectGid));
  return <PageTitle title={project?.name ?? ''} before={project && <ColorDot color={project.color} />} />;
}

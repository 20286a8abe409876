/** Projects (项目推进): the list, a project beside it and its page, and the projects of a company. It changes nothing yet. */
export { routes } from './projects.routes';
export { provideProjectTexts } from './projects-texts';
export { ProjectsOf } from './projects-of';

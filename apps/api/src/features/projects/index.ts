/** Projects with parties, progress lines and milestones. What is signed, and for how much, is the agreements' matter. */
export { ProjectsModule } from './projects.module';
export { ProjectsService, type ImportedProject } from './projects.service';
export { ProjectStandings, type Standing } from './project-standings';

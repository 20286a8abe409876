/** Meetings with companies: who met whom, when, and whether the company was foreign-related then. The counting of them is measures. */
export { VisitsModule } from './visits.module';
export { VisitsService } from './visits.service';

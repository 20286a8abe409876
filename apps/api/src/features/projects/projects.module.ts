import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProjectMilestoneEntity, ProjectPartyEntity, ProjectProgressEntity } from './project-parts.entity';
import { ProjectStandings } from './project-standings';
import { ProjectEntity } from './project.entity';
import { ProjectsController } from './projects.controller';
import { ProjectsRepository } from './projects.repository';
import { ProjectsService } from './projects.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProjectEntity,
      ProjectPartyEntity,
      ProjectProgressEntity,
      ProjectMilestoneEntity,
    ]),
  ],
  controllers: [ProjectsController],
  providers: [ProjectsService, ProjectsRepository, ProjectStandings],
  exports: [ProjectsService, ProjectStandings],
})
export class ProjectsModule {}

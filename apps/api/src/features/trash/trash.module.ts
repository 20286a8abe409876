import { Module } from '@nestjs/common';
import { TrashController } from './trash.controller';
import { TrashRepository } from './trash.repository';
import { TrashService } from './trash.service';

@Module({
  controllers: [TrashController],
  providers: [TrashService, TrashRepository],
})
export class TrashModule {}

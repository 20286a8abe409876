import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity';
import { TripEntity, TripLegEntity, TripMemberEntity } from './trip.entity';
import { TripWriter } from './trip-writer';
import { TripsController } from './trips.controller';
import { TripsRepository } from './trips.repository';
import { TripsService } from './trips.service';

@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([TripEntity, TripLegEntity, TripMemberEntity])],
  controllers: [TripsController],
  providers: [TripsRepository, TripsService, TripWriter],
  exports: [TripsService],
})
export class TripsModule {}

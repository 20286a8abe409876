import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { HistoryEntry, Page, TripListItem, TripView } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { IfMatch, IfMatchIfGiven, RecordId, TransitionDto } from '../../platform/http';
import { TripsService } from './trips.service';
import { TripListDto } from './dto/trip-list.dto';
import { ChangeTripDto, CreateTripDto } from './dto/trip.dto';

@Controller('trips')
export class TripsController {
  constructor(private readonly trips: TripsService) {}

  @RequirePermission('trip.read')
  @Get()
  list(@Query() query: TripListDto): Promise<Page<TripListItem>> {
    return this.trips.list(query);
  }

  @RequirePermission('trip.write')
  @Post()
  create(@Body() input: CreateTripDto): Promise<TripView> {
    return this.trips.create(input);
  }

  @RequirePermission('trip.read')
  @Get(':id')
  read(@RecordId() id: string): Promise<TripView> {
    return this.trips.get(id);
  }

  @RequirePermission('trip.write')
  @Patch(':id')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: ChangeTripDto,
  ): Promise<TripView> {
    return this.trips.change(id, version, change);
  }

  @RequirePermission('trip.delete')
  @Delete(':id')
  @HttpCode(204)
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.trips.remove(id, version);
  }

  @RequirePermission('trash.restore')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@RecordId() id: string): Promise<TripView> {
    return this.trips.restore(id);
  }

  @RequirePermission('trip.write')
  @Post(':id/transitions')
  @HttpCode(200)
  transition(
    @RecordId() id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { to, comment }: TransitionDto,
  ): Promise<TripView> {
    return this.trips.transition(id, version, to, comment);
  }

  @RequirePermission('history.read')
  @Get(':id/history')
  history(@RecordId() id: string): Promise<HistoryEntry[]> {
    return this.trips.history(id);
  }
}

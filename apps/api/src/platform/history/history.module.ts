import { Global, Module } from '@nestjs/common';
import { HistoryReader } from './history-reader';

@Global()
@Module({ providers: [HistoryReader], exports: [HistoryReader] })
export class HistoryModule {}

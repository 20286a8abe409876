import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import type { ContactView, HistoryEntry, Page } from '@landfall/contracts';
import { RequirePermission } from '../../platform/auth';
import { IfMatch, IfMatchIfGiven, RecordId } from '../../platform/http';
import { ContactsService } from './contacts.service';
import { ChangeContactDto, ContactListDto, CreateContactDto } from './dto/contact.dto';

@Controller('contacts')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @RequirePermission('contact.read')
  @Get()
  list(@Query() query: ContactListDto): Promise<Page<ContactView>> {
    return this.contacts.list(query);
  }

  @RequirePermission('contact.write')
  @Post()
  create(@Body() input: CreateContactDto): Promise<ContactView> {
    return this.contacts.create(input);
  }

  @RequirePermission('contact.read')
  @Get(':id')
  read(@RecordId() id: string): Promise<ContactView> {
    return this.contacts.get(id);
  }

  @RequirePermission('contact.write')
  @Patch(':id')
  change(
    @RecordId() id: string,
    @IfMatch() version: number,
    @Body() change: ChangeContactDto,
  ): Promise<ContactView> {
    return this.contacts.change(id, version, change);
  }

  @RequirePermission('contact.delete')
  @Delete(':id')
  @HttpCode(204)
  remove(@RecordId() id: string, @IfMatchIfGiven() version: number | null): Promise<void> {
    return this.contacts.remove(id, version);
  }

  @RequirePermission('trash.restore')
  @Post(':id/restore')
  @HttpCode(200)
  restore(@RecordId() id: string): Promise<ContactView> {
    return this.contacts.restore(id);
  }

  /** Says telephone numbers in full, so it asks for more than reading history elsewhere. */
  @RequirePermission('contact.read')
  @Get(':id/history')
  history(@RecordId() id: string): Promise<HistoryEntry[]> {
    return this.contacts.history(id);
  }
}

/** People at companies and how to reach them. Not our own people (identity), and not who was met at a visit. */
export { ContactsModule } from './contacts.module';
export { ContactsService } from './contacts.service';

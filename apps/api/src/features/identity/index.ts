/** Users, teams and sign-in. What a role may do is a rule of the domain; which records a person sees is not decided here. */
export { IdentityModule } from './identity.module';
export { FirstStart, assertFirstAdministrator } from './first-start';
export { SignInOptionsService } from './sign-in-options.service';
export { UserDirectory, type KnownUser } from './user-directory';
export { PersonDto } from './dto/person.dto';

import { Injectable } from '@nestjs/common';
import { UserRepository } from './user.repository';

export interface KnownUser {
  id: string;
  name: string;
  username: string;
  active: boolean;
}

/** Who we are, for features that match names to people; people who left are among them. */
@Injectable()
export class UserDirectory {
  constructor(private readonly users: UserRepository) {}

  all(): Promise<KnownUser[]> {
    return this.users.names();
  }
}

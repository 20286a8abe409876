import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

export interface TeamRow {
  id: string;
  name: string;
  lead_user_id: string | null;
  lead_name: string | null;
}

@Injectable()
export class TeamRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<TeamRow[]> {
    return this.database.query(
      `SELECT t.id, t.name, t.lead_user_id, u.name AS lead_name
       FROM teams t LEFT JOIN users u ON u.id = t.lead_user_id
       WHERE t.deleted_at IS NULL ORDER BY t.name, t.id`,
    );
  }

  async exists(id: string): Promise<boolean> {
    return (
      (await this.database.one('SELECT id FROM teams WHERE id = $1 AND deleted_at IS NULL', [id])) !== null
    );
  }
}

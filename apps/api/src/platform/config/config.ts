import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';

/** A setting that cannot work; the message is one sentence for the person who starts the server. */
export class ConfigError extends Error {}

export interface AppConfig {
  /** Folder of the project: reference data, demo data and the built web app are found from here. */
  root: string;
  host: string;
  port: number;
  /** Where people reach the app; links and the cookie's Secure flag follow it. */
  publicUrl: string;
  dataDir: string;
  /** Connection of the owner of the tables: migrations only. */
  ownerDatabaseUrl: string;
  /** Whether to create the demo team and its ledger in an empty database. */
  demo: boolean;
  /** Read only while there is no user. */
  adminPassword: string | null;
  secrets: Secrets;
  version: string;
}

/** Made on first start and kept in the data folder, readable by its owner only. */
export interface Secrets {
  accessTokenKey: string;
  appRolePassword: string;
}

export function projectRoot(): string {
  return process.env.LANDFALL_ROOT ?? process.cwd();
}

/** Reads the environment. Throws ConfigError with one clear sentence. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): AppConfig {
  const root = projectRoot();
  const url = env.DATABASE_URL;
  if (!url) throw new ConfigError('DATABASE_URL is missing; npm start sets it.');
  assertDatabaseUrl(url);
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env.PORT);
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  return {
    root,
    host,
    port,
    publicUrl: (env.PUBLIC_URL || `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`).replace(
      /\/$/,
      '',
    ),
    dataDir,
    ownerDatabaseUrl: url,
    demo: readSwitch('DEMO', env.DEMO, false),
    adminPassword: env.ADMIN_PASSWORD || null,
    secrets: loadSecrets(dataDir),
    version: readVersion(root),
  };
}

function assertDatabaseUrl(url: string): void {
  let protocol = '';
  try {
    protocol = new URL(url).protocol;
  } catch {
    // falls through to the sentence below
  }
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new ConfigError(
      'DATABASE_URL is not a PostgreSQL address (postgres://user:password@host:port/database).',
    );
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return port;
}

function readSwitch(name: string, text: string | undefined, fallback: boolean): boolean {
  if (!text) return fallback;
  if (['on', 'true', '1', 'yes'].includes(text.toLowerCase())) return true;
  if (['off', 'false', '0', 'no'].includes(text.toLowerCase())) return false;
  throw new ConfigError(`${name} must be on or off, not "${text}".`);
}

function readVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  try {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
    const secrets: Secrets = {
      accessTokenKey: randomBytes(48).toString('base64url'),
      appRolePassword: randomBytes(24).toString('base64url'),
    };
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
    return secrets;
  } catch (error) {
    throw new ConfigError(`The secrets in ${file} cannot be read or written: ${(error as Error).message}.`);
  }
}

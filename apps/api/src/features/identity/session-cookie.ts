import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InjectConfig, type AppConfig } from '../../platform/config';
import { REFRESH_DAYS } from './auth.service';

const NAME = 'landfall_refresh';
const PATH = '/api/v1/auth';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The cookie that carries the refresh token: unseen by scripts, sent to nothing but /auth. */
@Injectable()
export class SessionCookie {
  private readonly https: boolean;

  constructor(@InjectConfig() config: AppConfig) {
    this.https = config.publicUrl.startsWith('https:');
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  write(request: FastifyRequest, reply: FastifyReply, token: string): void {
    void reply.setCookie(NAME, token, {
      ...this.attributes(request),
      maxAge: REFRESH_DAYS * 24 * 60 * 60,
    });
  }

  clear(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes(request));
  }

  /**
   * `Secure` is left off only where people reach a plain http installation by a name that is not this machine:
   * a browser would refuse the cookie there. On localhost browsers accept it.
   */
  private attributes(request: FastifyRequest): {
    httpOnly: true;
    secure: boolean;
    sameSite: 'strict';
    path: string;
  } {
    const secure = this.https || request.protocol === 'https' || LOOPBACK.test(request.hostname);
    return { httpOnly: true, secure, sameSite: 'strict', path: PATH };
  }
}

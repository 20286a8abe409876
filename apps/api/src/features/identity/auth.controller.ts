import { Body, Controller, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { LoginAnswer, SessionUser, SignInOptions } from '@landfall/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RequirePermission } from '../../platform/auth';
import { AuthService, type Session } from './auth.service';
import { LoginDto } from './dto/login.dto';
import { LocalAuthGuard } from './local-auth.guard';
import { SessionCookie } from './session-cookie';
import type { SessionPerson } from './session-person';
import { SignInOptionsService } from './sign-in-options.service';

interface SignedInRequest extends FastifyRequest {
  user: SessionPerson;
}

@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly cookie: SessionCookie,
    private readonly signInOptions: SignInOptionsService,
  ) {}

  @Public()
  @Get('options')
  options(): Promise<SignInOptions> {
    return this.signInOptions.read();
  }

  @Public()
  @UseGuards(LocalAuthGuard)
  @Post('login')
  @HttpCode(200)
  async login(
    @Body() _credentials: LoginDto,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoginAnswer> {
    return this.hand(request, reply, await this.auth.signIn(request.user));
  }

  @Public()
  @Post('refresh')
  @HttpCode(200)
  async refresh(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoginAnswer> {
    return this.hand(request, reply, await this.auth.refresh(this.cookie.read(request)));
  }

  @Public()
  @Post('logout')
  @HttpCode(204)
  async logout(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.auth.signOut(this.cookie.read(request), bearerOf(request));
    this.cookie.clear(request, reply);
  }

  @RequirePermission('session.own')
  @Get('me')
  me(): Promise<SessionUser> {
    return this.auth.me();
  }

  private hand(request: FastifyRequest, reply: FastifyReply, session: Session): LoginAnswer {
    this.cookie.write(request, reply, session.refreshToken);
    void reply.header('cache-control', 'no-store');
    return session.answer;
  }
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

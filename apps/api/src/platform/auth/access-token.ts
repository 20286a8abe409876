/** What stands in an access token: nothing that can change while it lives. */
export interface AccessToken {
  /** Id of the user. */
  sub: string;
  /** Id of the session (family of refresh tokens): a session that was ended takes its tokens along. */
  sid: string;
}

export const ACCESS_TOKEN = { issuer: 'landfall', algorithm: 'HS256', seconds: 15 * 60 } as const;

import type { Role } from '@landfall/contracts';

/** The team of the demo: its accounts, and colleagues who stand in its ledger without signing in. */
export const DEMO_PASSWORD = 'landfall-demo';
export const DEMO_TEAM_NAME = '专项招商组';

export interface DemoPerson {
  username: string;
  name: string;
  role: Role;
  position: string;
  positionOrder: number;
  inTeam: boolean;
}

export const DEMO_ACCOUNTS: readonly DemoPerson[] = [
  person('admin', '江予白', 'admin', '系统管理员', 900, false),
  person('lead', '周启明', 'lead', '组长', 10, true),
  person('officer', '沈若溪', 'officer', '招商专员', 20, true),
  person('officer2', '陆景行', 'officer', '招商专员', 21, true),
  person('clerk', '许念', 'clerk', '内勤统计', 40, true),
  person('leader', '郑怀安', 'leader', '管委会副主任', 1, false),
  person('inspector', '何清源', 'inspector', '纪检监察员', 800, false),
];

export const DEMO_COLLEAGUES: readonly DemoPerson[] = [
  person('qiansiyuan', '钱思远', 'officer', '招商专员', 22, true),
  person('ouyanglan', '欧阳澜', 'officer', '招商专员', 23, true),
  person('linzhixia', '林知夏', 'officer', '招商专员', 24, true),
  person('fangyi', '方毅', 'officer', '招商专员', 25, true),
  person('gubeichen', '顾北辰', 'officer', '招商专员', 26, true),
  person('shanyunzhou', '单云舟', 'officer', '招商专员', 27, true),
];

function person(
  username: string,
  name: string,
  role: Role,
  position: string,
  positionOrder: number,
  inTeam: boolean,
): DemoPerson {
  return { username, name, role, position, positionOrder, inTeam };
}

import type {
  AgreementInput,
  AgreementView,
  CompanyInput,
  CompanyView,
  ContactInput,
  ContactView,
  CreateUser,
  ProjectInput,
  ProjectView,
  TripInput,
  TripView,
  UserView,
  VisitInput,
  VisitView,
} from '@landfall/contracts';
import type { ApiClient } from './client';

let counter = 0;
/** Different with every call, so that samples never collide. */
const next = (): number => (counter += 1);

type Needs<Input, Key extends keyof Input> = Partial<Input> & Required<Pick<Input, Key>>;

/** Records as a test needs them: whatever it does not say is filled in plausibly, through the API, in `client`'s name. */
export function given(client: ApiClient) {
  const company = (input: Partial<CompanyInput> = {}): Promise<CompanyView> =>
    client.create('/companies', { name: `样例科技${next()}有限公司`, ...input });

  return {
    company,

    contact: (input: Needs<ContactInput, 'companyId'>): Promise<ContactView> =>
      client.create('/contacts', { name: `张样例${next()}`, ...input }),

    /** A trip that is back: it counts. */
    trip: (input: TripInput = {}): Promise<TripView> =>
      client.create('/trips', {
        title: `样例考察${next()}`,
        state: 'home',
        actualStart: '2024-03-04',
        actualEnd: '2024-03-06',
        leader: { name: '周启明' },
        legs: [{ place: '深圳', divisionCode: '440300' }],
        members: [{ name: '沈若溪' }],
        ...input,
      }),

    /** An outbound visit on site that took place; a company is made where none is named. */
    visit: async (input: Partial<VisitInput> = {}): Promise<VisitView> => {
      const companies = input.companies ?? [{ companyId: (await company()).id }];
      return client.create('/visits', {
        direction: 'outbound',
        mode: 'onsite',
        state: 'done',
        visitedOn: '2024-03-05',
        ...input,
        companies,
      });
    },

    project: async (input: Partial<ProjectInput> = {}): Promise<ProjectView> => {
      const parties = input.parties ?? [{ companyId: (await company()).id }];
      return client.create('/projects', { name: `样例项目${next()}`, cluster: '新装备', ...input, parties });
    },

    /** A signed investment agreement over one 亿元. */
    agreement: (input: Needs<AgreementInput, 'projectId'>): Promise<AgreementView> =>
      client.create('/agreements', {
        kind: 'investment',
        relation: 'new',
        state: 'signed',
        signedOn: '2024-03-08',
        statOn: '2024-03-08',
        currency: 'CNY',
        amountMinor: 10_000_000_000,
        ...input,
      }),

    user: (input: Partial<CreateUser> = {}): Promise<UserView> => {
      const n = next();
      const sample = {
        username: `sample${n}`,
        name: `样例${n}`,
        role: 'officer',
        password: `sample-pass-${n}`,
      };
      return client.create('/users', { ...sample, ...input });
    },
  };
}

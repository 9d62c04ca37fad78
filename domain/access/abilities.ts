import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import { isRole, roles, type Role } from './roles.ts';
import { type Action, type Subject, subjects } from './subjects.ts';

/** Who asks: the account, its roles, and the organisation it belongs to (for a user of a hospital or dealer). */
export interface Person {
  user: string;
  roles: readonly string[];
  organisation?: string | null;
}

export type AppAbility = MongoAbility<[Action, Subject]>;

/** Conditions on a record's fields: dotted paths and plain values only, so that SQL and JavaScript read them alike. */
type Conditions = Record<string, unknown>;
type Grant = [actions: Action[], subjects: Subject[], conditions?: (person: Person) => Conditions];

const internal = (Object.keys(subjects) as Subject[]).filter((subject) => !['AuditEntry', 'User'].includes(subject));

/** What everyone of the maker may: see the work and its records, and do what SOPs give them. Also the whole of an organisation's own role. */
const staff: Grant[] = [
  [['read'], internal],
  [['work'], ['Task']],
  [['start'], ['Run']],
];

// without an organisation nothing matches, not even what belongs to none
const ofOwnOrganisation =
  (field: string) =>
  ({ organisation }: Person) => ({ [field]: { $in: organisation ? [organisation] : [] } });

/** A task that concerns one's own organisation, or that is offered to oneself by name. */
const offeredToMe: NonNullable<Grant[2]>[] = [
  ({ user }) => ({ assignee: user }),
  ({ user }) => ({ candidates: { $in: [user] } }),
  ofOwnOrganisation('organisations'),
];

/** What a hospital or a dealer may: its own devices, receipts, tasks and notices, and nothing else. */
const partner: Grant[] = [
  [['read'], ['Serial'], ofOwnOrganisation('holder')],
  [['read'], ['Shipment'], ofOwnOrganisation('from_organisation')],
  [['read'], ['Shipment'], ofOwnOrganisation('to_organisation')],
  ...offeredToMe.map((conditions): Grant => [['read', 'work'], ['Task'], conditions]),
  [['start'], ['Run']],
  [['read'], ['Sop', 'Role', 'Clock']],
];

const everything = Object.keys(subjects) as Subject[];
const written: Action[] = ['create', 'update'];

/** The one table of who may do what. Reviewed beside `test/domain/access/matrix.csv`, which expects it. */
const grants: Record<Role, Grant[]> = {
  planner: [
    ...staff,
    [written, ['Order', 'Station', 'Organisation', 'Location']],
    [['read'], ['User']],
    [['reassign'], ['Task']],
    [['send'], ['Message', 'Signal']],
  ],
  operator: staff,
  inspector: staff,
  'quality-engineer': [
    ...staff,
    [written, ['DeviceModel', 'Bom', 'Route', 'InspectionStandard', 'Instrument', 'Supplier']],
    [['update'], ['MaterialLot']],
    [['draft'], ['SopVersion']],
  ],
  'quality-manager': [
    ...staff,
    [written, ['Qualification', 'InspectionStandard', 'Supplier']],
    [['update'], ['MaterialLot']],
    [['read'], ['User', 'AuditEntry']],
    [['release'], ['SopVersion']],
    [['cancel'], ['Run']],
    [['resolve'], ['Incident']],
    [['reassign'], ['Task']],
    [['send'], ['Message', 'Signal']],
  ],
  releaser: staff,
  warehouse: [...staff, [written, ['Location']], [['create'], ['MaterialLot']], [['send'], ['Message']]],
  regulatory: [...staff, [written, ['Certificate']]],
  'service-engineer': [...staff, [['send'], ['Message']]],
  hospital: partner,
  dealer: partner,
  'complaint-handler': [...staff, [['send'], ['Message']]],
  'recall-coordinator': [...staff, [['read'], ['User']], [['reassign'], ['Task']], [['send'], ['Message', 'Signal']]],
  compliance: [
    ...staff,
    [['read'], ['User', 'AuditEntry']],
    [['draft', 'release'], ['SopVersion']],
    [['cancel'], ['Run']],
    [['resolve'], ['Incident']],
  ],
  auditor: [[['read'], everything]],
  administrator: [
    ...staff,
    [['read'], everything],
    [written, ['User', 'Role', 'Organisation', 'Station']],
    [['cancel'], ['Run']],
    [['resolve'], ['Incident']],
    [['reassign'], ['Task']],
    [['send'], ['Message', 'Signal']],
    [['advance'], ['Clock']],
  ],
};

function grantsOf(role: string): Grant[] {
  return isRole(role) ? grants[role] : staff;
}

/** What a person may do: the sum of what the roles may. Without a role, nothing. */
export function abilityFor(person: Person): AppAbility {
  const { can, build } = new AbilityBuilder<AppAbility>(createMongoAbility);
  for (const [granted, on, conditions] of person.roles.flatMap(grantsOf)) {
    if (conditions) can(granted, on, conditions(person) as never);
    else can(granted, on);
  }
  return build();
}

/** The roles that would do, to tell someone who was refused whom to ask. */
export function rolesThatMay(action: Action, subject: Subject): Role[] {
  return (Object.keys(roles) as Role[]).filter((role) =>
    grants[role].some(([granted, on]) => granted.includes(action) && on.includes(subject)),
  );
}

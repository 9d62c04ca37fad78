import { Migration } from '@mikro-orm/migrations';

/** Packages, shipments, installations, maintenance, complaints, recalls, and what others report. */
export class Migration0005Field extends Migration {
  override up(): void {
    for (const sql of [shipments, service, recalls, reports, grants]) this.addSql(sql);
  }
}

const shipments = `
create sequence sscc_reference;
create table package (
  sscc text primary key check (sscc ~ '^[0-9]{18}$'),
  status text not null check (status in ('issued', 'packed', 'unpacked')),
  issued_at timestamptz not null,
  epc bigint not null unique references epc
);
create table shipment (
  id bigint generated always as identity primary key,
  "order" text references customer_order,
  from_organisation text not null references organisation,
  to_organisation text not null references organisation,
  status text not null check (status in ('open', 'dispatched', 'received', 'closed')),
  carrier text,
  waybill text,
  conditions jsonb,
  sscc text[] not null default '{}',
  opened_by text not null,
  opened_at timestamptz not null,
  dispatched_at timestamptz,
  received_at timestamptz,
  received_by text,
  closed_at timestamptz,
  check (from_organisation <> to_organisation)
);
create index shipment_order on shipment ("order") where "order" is not null;
create index shipment_to on shipment (to_organisation);
create table shipment_serial (
  shipment bigint not null references shipment,
  serial text not null references serial,
  status text not null check (status in ('picked', 'dispatched', 'received', 'missing', 'unexpected')),
  changed_at timestamptz not null,
  primary key (shipment, serial)
);
create unique index shipment_serial_under_way on shipment_serial (serial) where status in ('picked', 'dispatched');
create index shipment_serial_serial on shipment_serial (serial);`;

const service = `
create table installation (
  id bigint generated always as identity primary key,
  site text not null references organisation,
  planned text,
  site_checks jsonb,
  status text not null check (status in ('open', 'accepted', 'rejected', 'active')),
  maker_result text,
  maker_by text,
  maker_at timestamptz,
  customer_result text,
  customer_by text,
  customer_at timestamptz,
  opened_by text not null,
  opened_at timestamptz not null,
  activated_at timestamptz
);
create table installation_serial (
  serial text not null references serial,
  installation bigint not null references installation,
  primary key (serial, installation)
);
create index installation_serial_installation on installation_serial (installation);
create table maintenance (
  id bigint generated always as identity primary key,
  serial text not null references serial,
  kind text not null check (kind in ('preventive', 'corrective')),
  reason text,
  due timestamptz,
  status text not null check (status in ('scheduled', 'open', 'completed')),
  findings text,
  result text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  opened_at timestamptz,
  completed_by text,
  completed_at timestamptz
);
create unique index maintenance_open on maintenance (serial) where status = 'open';
create index maintenance_serial on maintenance (serial);
create index maintenance_due on maintenance (due) where status = 'scheduled';
create table complaint (
  id bigint generated always as identity primary key,
  serial text references serial,
  lot text references material_lot,
  organisation text not null references organisation,
  description text not null,
  reported_at timestamptz not null,
  event_kind text,
  status text not null check (status in ('open', 'decided', 'closed')),
  reportable boolean,
  confirmed boolean,
  decision_reason text,
  opened_by text not null,
  opened_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  authority text,
  report_number text,
  authority_told_at timestamptz,
  reply text,
  closed_at timestamptz
);
create index complaint_serial on complaint (serial) where serial is not null;`;

const recalls = `
create sequence recall_number;
create table recall (
  id bigint generated always as identity primary key,
  number text not null unique,
  cause jsonb not null,
  reason text not null,
  complaint bigint references complaint,
  status text not null check (status in ('open', 'frozen', 'closed')),
  class text,
  hazard text,
  severity text,
  probability text,
  depth text,
  effectiveness_level text,
  remedy text,
  notice text,
  frozen_at timestamptz,
  scope_hash text,
  scope_devices int,
  scope_statuses jsonb,
  summary text,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz
);
create table recall_serial (
  recall bigint not null references recall,
  serial text not null references serial,
  holder text references organisation,
  status text not null,
  present boolean not null,
  primary key (recall, serial)
);
create index recall_serial_serial on recall_serial (serial);
create table recall_holder (
  recall bigint not null references recall,
  organisation text not null references organisation,
  forwarded_by text references organisation,
  notices int not null default 0,
  first_notified_at timestamptz,
  last_notified_at timestamptz,
  channel text,
  acknowledged_at timestamptz,
  received int,
  on_hand int,
  used int,
  quarantined int,
  remark text,
  reached boolean,
  effective boolean,
  effectiveness_findings text,
  effectiveness_at timestamptz,
  primary key (recall, organisation)
);
create table recall_allotment (
  recall bigint not null,
  organisation text not null,
  serial text not null references serial,
  outcome text check (outcome in ('returned', 'corrected', 'destroyed', 'used', 'lost', 'forwarded')),
  reason text,
  forwarded_to text references organisation,
  accounted_at timestamptz,
  primary key (recall, organisation, serial),
  foreign key (recall, organisation) references recall_holder,
  check (outcome <> 'lost' or reason is not null),
  check ((outcome = 'forwarded') = (forwarded_to is not null))
);
create table recall_report (
  id bigint generated always as identity primary key,
  recall bigint not null references recall,
  kind text not null check (kind in ('authority', 'status')),
  authority text,
  number text,
  reported_on date,
  content text,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index recall_report_recall on recall_report (recall);
create index recall_allotment_serial on recall_allotment (serial);
create index recall_allotment_open on recall_allotment (recall, organisation) where outcome is null;`;

const reports = `
create table quality_case (
  id bigint generated always as identity primary key,
  kind text not null,
  serials text[] not null default '{}',
  reference text,
  description text not null,
  status text not null check (status in ('open', 'closed')),
  resolution text,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz
);
create index quality_case_open on quality_case (id) where status = 'open';
create table observation (
  id bigint generated always as identity primary key,
  serial text not null,
  location text references location,
  organisation text references organisation,
  note text,
  observed_at timestamptz not null,
  reported_by text not null,
  recorded_at timestamptz not null,
  "case" bigint references quality_case
);
create index observation_serial on observation (serial);`;

const grants = `
grant usage on sequence sscc_reference, recall_number to vouch_app;
grant select, insert on package, shipment, shipment_serial, installation, installation_serial, maintenance, complaint, recall,
  recall_serial, recall_holder, recall_allotment, recall_report, quality_case, observation to vouch_app;
grant update on package, shipment, shipment_serial, installation, maintenance, complaint, recall, recall_holder, recall_allotment,
  quality_case to vouch_app;`;

import { Migration } from '@mikro-orm/migrations';
import { serialStatusGuard } from './serial-status-guard.ts';

/** Master data, what is traced, production and quality records. */
export class Migration0002Records extends Migration {
  override up(): void {
    for (const sql of [objects, masterData, resources, parties, materials, devices, production, quality, grants])
      this.addSql(sql);
    for (const sql of serialStatusGuard()) this.addSql(sql);
  }
}

// every traced thing has one number, so that events, genealogy and places stay small; the URI is its name outside
const objects = `
create table epc (
  id bigint generated always as identity primary key,
  uri text not null unique
);
create function uri_part(value text) returns text language sql immutable strict parallel safe as $$
  select string_agg(case when c ~ '^[A-Za-z0-9._~-]$' then c
    else regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\\1', 'g') end, '' order by n)
  from regexp_split_to_table(value, '') with ordinality as t(c, n)
$$;`;

const masterData = `
create table device_model (
  id text primary key,
  gtin text not null unique check (gtin ~ '^[0-9]{14}$'),
  name_zh text not null,
  name_en text not null,
  serial_rule jsonb not null,
  shelf_life_months int,
  status text not null
);
create table serial_counter (
  model text primary key references device_model,
  next numeric not null default 0,
  key text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
create table device_model_version (
  id text primary key,
  model text not null references device_model,
  version text not null,
  effective_from date not null,
  description text,
  unique (model, version),
  unique (model, effective_from)
);
create table item (
  id text primary key,
  gtin text unique check (gtin ~ '^[0-9]{14}$'),
  name_zh text not null,
  name_en text not null,
  unit text not null,
  tracking text not null check (tracking in ('lot', 'serial')),
  status text not null
);
create table bom (
  id text primary key,
  model text not null references device_model,
  version text not null,
  effective_from date not null,
  lines jsonb not null,
  unique (model, version),
  unique (model, effective_from)
);
create table route (
  id text primary key,
  model text not null references device_model,
  version text not null,
  effective_from date not null,
  operations jsonb not null,
  unique (model, version),
  unique (model, effective_from)
);
create table inspection_standard (
  id text primary key,
  standard text not null,
  version text not null,
  subject text not null,
  kind text not null check (kind in ('incoming', 'in_process', 'final')),
  effective_from date not null,
  inspection_level text,
  aql numeric,
  characteristics jsonb not null,
  unique (standard, version),
  unique (subject, kind, effective_from)
);
create table certificate (
  id text primary key,
  kind text not null,
  name text not null,
  models text[] not null default '{}',
  scopes jsonb not null default '[]',
  markets text[] not null default '{}',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  status text not null
);`;

const resources = `
create table instrument (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  calibrated_on date,
  calibration_due date,
  status text not null
);
create table calibration (
  id bigint generated always as identity primary key,
  instrument text not null references instrument,
  calibrated_on date not null,
  due date not null check (due >= calibrated_on),
  result text not null check (result in ('passed', 'failed')),
  certificate text,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index calibration_instrument on calibration (instrument, calibrated_on);
create table qualification (
  id text primary key,
  operator text not null,
  operation text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  evidence text
);
create index qualification_operator on qualification (operator, operation);
create table supplier (
  id text primary key,
  name text not null,
  status text not null,
  items text[] not null default '{}',
  approved_until date,
  contact text
);`;

const parties = `
create table organisation (
  id text primary key,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  gln text unique check (gln ~ '^[0-9]{13}$'),
  address text,
  contact text,
  language text not null,
  channel text not null,
  status text not null,
  uri text generated always as (coalesce('https://id.gs1.org/417/' || gln, 'urn:vouch:organisation:' || uri_part(id))) stored unique
);
create table location (
  id text primary key,
  organisation text not null references organisation,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  gln text unique check (gln ~ '^[0-9]{13}$'),
  status text not null,
  uri text generated always as (coalesce('https://id.gs1.org/414/' || gln, 'urn:vouch:location:' || uri_part(id))) stored unique
);
create table station (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  location text references location,
  status text not null
);
create table customer_order (
  id text primary key,
  kind text not null check (kind in ('production', 'sales')),
  customer text references organisation,
  model text not null references device_model,
  quantity int not null check (quantity > 0),
  market text,
  planned_start date,
  planned_end date check (planned_end >= planned_start),
  status text not null,
  check (kind = 'production' or customer is not null)
);
create index customer_order_customer on customer_order (customer);`;

const materials = `
create table material_lot (
  lot text primary key,
  item text not null references item,
  supplier text not null references supplier,
  quantity numeric not null check (quantity > 0),
  unit text not null,
  expiry date,
  status text not null check (status in ('received', 'accepted', 'concession', 'rejected')),
  decision_reason text,
  received_by text not null,
  received_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  epc bigint not null unique references epc
);
create index material_lot_item on material_lot (item, expiry);
create table stock (
  lot text not null references material_lot,
  location text not null references location,
  quantity numeric not null check (quantity >= 0),
  primary key (lot, location)
);
create table part (
  item text not null references item,
  serial text not null,
  lot text references material_lot,
  status text not null check (status in ('in_stock', 'installed', 'removed', 'scrapped')),
  epc bigint not null unique references epc,
  primary key (item, serial)
);
create index part_lot on part (lot) where lot is not null;
create index part_serial on part (serial);`;

// the key of a serial is one text in which the GTIN has a fixed length, so that its uniqueness costs one index and
// the table can be partitioned by it
const devices = `
create table serial (
  serial text primary key,
  gtin text not null,
  number text not null,
  model text not null references device_model,
  model_version text,
  batch text,
  "order" text,
  status text not null,
  status_at timestamptz not null,
  expiry date,
  reserved_at timestamptz not null,
  epc bigint not null unique,
  check (serial = gtin || '.' || number and length(gtin) = 14 and length(number) between 1 and 20)
) with (fillfactor = 80);
create index serial_number on serial (number);
create index serial_batch on serial (batch, serial) where batch is not null;
create index serial_available on serial (model, expiry, serial) where status = 'released';
create table batch (
  batch text primary key,
  model text not null references device_model,
  model_version text,
  "order" text not null references customer_order,
  quantity int not null check (quantity > 0),
  planned_start date not null,
  planned_end date not null check (planned_end >= planned_start),
  bom text not null references bom,
  route text not null references route,
  inspection_standard text references inspection_standard,
  expiry date,
  status text not null check (status in ('open', 'production_released', 'market_released')),
  opened_by text not null,
  opened_at timestamptz not null
);
create index batch_order on batch ("order");
create table hold (
  id bigint generated always as identity primary key,
  serial text references serial,
  lot text references material_lot,
  batch text,
  cause text not null check (cause in ('nonconformance', 'recall', 'quality')),
  reference text,
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  check (num_nonnulls(serial, lot, batch) = 1),
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index hold_serial on hold (serial, cause, reference) nulls not distinct where serial is not null and lifted_at is null;
create unique index hold_lot on hold (lot, cause, reference) nulls not distinct where lot is not null and lifted_at is null;
create unique index hold_batch on hold (batch, cause, reference) nulls not distinct where batch is not null and lifted_at is null;
create index hold_cause on hold (cause, reference) where lifted_at is null;
create index hold_history on hold (serial) where serial is not null;`;

const production = `
create table clearance (
  id bigint generated always as identity primary key,
  station text not null references station,
  batch text not null,
  checks jsonb not null,
  cleared_by text not null,
  cleared_at timestamptz not null
);
create index clearance_station on clearance (station, id desc);
create table operation_record (
  id bigint generated always as identity primary key,
  batch text not null,
  serial text not null references serial,
  operation text not null,
  station text not null references station,
  operator text not null,
  instrument text references instrument,
  done_at timestamptz not null
);
create index operation_record_serial on operation_record (serial, operation);
create table label (
  id bigint generated always as identity primary key,
  batch text not null,
  serial text not null references serial,
  status text not null check (status in ('issued', 'used', 'destroyed', 'sampled')),
  issued_at timestamptz not null,
  ended_at timestamptz,
  reason text
);
create unique index label_live on label (serial) where status in ('issued', 'used');
create index label_batch on label (batch);
create table release (
  id bigint generated always as identity primary key,
  batch text not null references batch,
  kind text not null check (kind in ('production', 'market')),
  devices int not null,
  released_by text not null,
  released_at timestamptz not null,
  unique (batch, kind)
);`;

const quality = `
create table inspection (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('incoming', 'in_process', 'final')),
  batch text,
  lot text references material_lot,
  standard text references inspection_standard,
  results jsonb not null,
  out_of_limits jsonb not null,
  sample_size int,
  accepted boolean not null,
  inspected_by text not null,
  inspected_at timestamptz not null
);
create index inspection_batch on inspection (batch) where batch is not null;
create index inspection_lot on inspection (lot) where lot is not null;
create table inspection_serial (
  serial text not null references serial,
  inspection bigint not null references inspection,
  passed boolean not null,
  primary key (serial, inspection)
);
create index inspection_serial_inspection on inspection_serial (inspection);
create table nonconformance (
  id bigint generated always as identity primary key,
  batch text,
  lot text references material_lot,
  description text not null,
  cause text,
  severity text,
  status text not null check (status in ('open', 'disposed', 'closed')),
  disposition text,
  disposition_reason text,
  result text,
  opened_by text not null,
  opened_at timestamptz not null,
  disposed_by text,
  disposed_at timestamptz,
  closed_by text,
  closed_at timestamptz
);
create index nonconformance_open on nonconformance (id) where status <> 'closed';
create index nonconformance_batch on nonconformance (batch) where batch is not null;
create index nonconformance_lot on nonconformance (lot) where lot is not null;
create table nonconformance_serial (
  serial text not null references serial,
  nonconformance bigint not null references nonconformance,
  status_before text not null,
  primary key (serial, nonconformance)
);
create index nonconformance_serial_nonconformance on nonconformance_serial (nonconformance);`;

const grants = `
grant select, insert on epc, device_model, serial_counter, device_model_version, item, bom, route, inspection_standard, certificate,
  instrument, calibration, qualification, supplier, organisation, location, station, customer_order, material_lot, stock, part, serial,
  batch, hold, clearance, operation_record, label, release, inspection, inspection_serial, nonconformance, nonconformance_serial
  to vouch_app;
grant update on device_model, serial_counter, device_model_version, item, bom, route, inspection_standard, certificate, instrument,
  qualification, supplier, organisation, location, station, customer_order, material_lot, stock, part, serial, batch, hold, label,
  nonconformance to vouch_app;`;

import type { EntitySchema } from '@mikro-orm/postgresql';
import { Batch } from './batch.ts';
import { Bom } from './bom.ts';
import { Calibration } from './calibration.ts';
import { QualityCase } from './case.ts';
import { Certificate } from './certificate.ts';
import { Clearance } from './clearance.ts';
import { Complaint } from './complaint.ts';
import { DeviceModelVersion } from './device-model-version.ts';
import { DeviceModel } from './device-model.ts';
import { Event } from './event.ts';
import { Hold } from './hold.ts';
import { InspectionSerial } from './inspection-serial.ts';
import { InspectionStandard } from './inspection-standard.ts';
import { Inspection } from './inspection.ts';
import { InstallationSerial } from './installation-serial.ts';
import { Installation } from './installation.ts';
import { Instrument } from './instrument.ts';
import { Item } from './item.ts';
import { Label } from './label.ts';
import { Location } from './location.ts';
import { Maintenance } from './maintenance.ts';
import { MaterialLot } from './material-lot.ts';
import { NonconformanceSerial } from './nonconformance-serial.ts';
import { Nonconformance } from './nonconformance.ts';
import { ObjectState } from './object-state.ts';
import { Observation } from './observation.ts';
import { OperationRecord } from './operation-record.ts';
import { Order } from './order.ts';
import { Organisation } from './organisation.ts';
import { LogisticPackage } from './package.ts';
import { Part } from './part.ts';
import { Placement } from './placement.ts';
import { Qualification } from './qualification.ts';
import { RecallAllotment } from './recall-allotment.ts';
import { RecallHolder } from './recall-holder.ts';
import { RecallReport } from './recall-report.ts';
import { RecallSerial } from './recall-serial.ts';
import { Recall } from './recall.ts';
import { Release } from './release.ts';
import { Route } from './route.ts';
import { Serial } from './serial.ts';
import { ShipmentSerial } from './shipment-serial.ts';
import { Shipment } from './shipment.ts';
import { Station } from './station.ts';
import { Stock } from './stock.ts';
import { Supplier } from './supplier.ts';

/** Every entity, for `openDatabase`. */
export const entities: EntitySchema[] = [
  Batch,
  Bom,
  Calibration,
  QualityCase,
  Certificate,
  Clearance,
  Complaint,
  DeviceModelVersion,
  DeviceModel,
  Event,
  Hold,
  InspectionSerial,
  InspectionStandard,
  Inspection,
  InstallationSerial,
  Installation,
  Instrument,
  Item,
  Label,
  Location,
  Maintenance,
  MaterialLot,
  NonconformanceSerial,
  Nonconformance,
  ObjectState,
  Observation,
  OperationRecord,
  Order,
  Organisation,
  LogisticPackage,
  Part,
  Placement,
  Qualification,
  RecallAllotment,
  RecallHolder,
  RecallReport,
  RecallSerial,
  Recall,
  Release,
  Route,
  Serial,
  ShipmentSerial,
  Shipment,
  Station,
  Stock,
  Supplier,
];

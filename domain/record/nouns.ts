import { batch } from './batch.ts';
import { bom } from './bom.ts';
import { calibration } from './calibration.ts';
import { qualityCase } from './case.ts';
import { certificate } from './certificate.ts';
import { clearance } from './clearance.ts';
import { complaint } from './complaint.ts';
import { deviceModelVersion } from './device-model-version.ts';
import { deviceModel } from './device-model.ts';
import { event } from './event.ts';
import { hold } from './hold.ts';
import { inspectionSerial } from './inspection-serial.ts';
import { inspectionStandard } from './inspection-standard.ts';
import { inspection } from './inspection.ts';
import { installationSerial } from './installation-serial.ts';
import { installation } from './installation.ts';
import { instrument } from './instrument.ts';
import { item } from './item.ts';
import { label } from './label.ts';
import { location } from './location.ts';
import { maintenance } from './maintenance.ts';
import { materialLot } from './material-lot.ts';
import { nonconformanceSerial } from './nonconformance-serial.ts';
import { nonconformance } from './nonconformance.ts';
import { objectState } from './object-state.ts';
import { observation } from './observation.ts';
import { operationRecord } from './operation-record.ts';
import { order } from './order.ts';
import { organisation } from './organisation.ts';
import { logisticPackage } from './package.ts';
import { part } from './part.ts';
import { placement } from './placement.ts';
import { qualification } from './qualification.ts';
import { recallAllotment } from './recall-allotment.ts';
import { recallHolder } from './recall-holder.ts';
import { recallReport } from './recall-report.ts';
import { recallSerial } from './recall-serial.ts';
import { recall } from './recall.ts';
import { release } from './release.ts';
import { route } from './route.ts';
import { serial } from './serial.ts';
import { shipmentSerial } from './shipment-serial.ts';
import { shipment } from './shipment.ts';
import { station } from './station.ts';
import { stock } from './stock.ts';
import { supplier } from './supplier.ts';
import type { Noun } from './noun.ts';

/** Every kind of record, by its name. */
export const nouns = {
  batch,
  bom,
  calibration,
  case: qualityCase,
  certificate,
  clearance,
  complaint,
  'device-model-version': deviceModelVersion,
  'device-model': deviceModel,
  event,
  hold,
  'inspection-serial': inspectionSerial,
  'inspection-standard': inspectionStandard,
  inspection,
  'installation-serial': installationSerial,
  installation,
  instrument,
  item,
  label,
  location,
  maintenance,
  'material-lot': materialLot,
  'nonconformance-serial': nonconformanceSerial,
  nonconformance,
  'object-state': objectState,
  observation,
  'operation-record': operationRecord,
  order,
  organisation,
  package: logisticPackage,
  part,
  placement,
  qualification,
  'recall-allotment': recallAllotment,
  'recall-holder': recallHolder,
  'recall-report': recallReport,
  'recall-serial': recallSerial,
  recall,
  release,
  route,
  serial,
  'shipment-serial': shipmentSerial,
  shipment,
  station,
  stock,
  supplier,
} satisfies Record<string, Noun>;

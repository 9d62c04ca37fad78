import { createRequire } from 'node:module';
import type { temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;

interface HistoryType {
  fromObject(object: object): object;
}

interface ProtoJson {
  toJson(type: HistoryType, message: object): object;
  fromJson(type: HistoryType, json: object): History;
}

// The SDK's own conversion loads another copy of protobufjs than the one its types are made with, and refuses them: here
// both are asked for from where the types are.
const require = createRequire(import.meta.url);
const protos = require('@temporalio/proto') as { lookupType(name: string): HistoryType };
const protoJson = createRequire(require.resolve('@temporalio/proto'))('protobufjs/ext/protojson') as ProtoJson;
const historyType = protos.lookupType('temporal.api.history.v1.History');

/** A history as proto3 JSON, which Temporal's tools read and write. */
export function historyToJson(history: History): object {
  return protoJson.toJson(historyType, historyType.fromObject(history));
}

export function historyFromJson(json: object): History {
  return protoJson.fromJson(historyType, json);
}

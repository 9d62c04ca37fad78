import type { Bilingual } from '../engine/command.ts';

/** Every reason for which the records refuse an act, with what to do about it. `{name}` is filled in by the refusal. */
export const refusalMessages = {
  'act-unknown': { zh: '没有“{act}”这一记录动作：请检查流程文件。', en: 'There is no record act "{act}": check the SOP file.' },
  'values-invalid': {
    zh: '“{field}”的值不正确：{fault}。请更正后重试。',
    en: 'The value of "{field}" is not valid: {fault}. Correct it and try again.',
  },
  'actor-missing': {
    zh: '此动作需要具体人员完成：请放在人工任务之后。',
    en: 'This act needs a person: put it after a task of a person.',
  },

  'serial-unknown': {
    zh: '序列号 {serials} 未登记：请重新扫码，或上报为观察记录。',
    en: 'Serial {serials} is not on record: scan it again, or report it as an observation.',
  },
  'serial-ambiguous': {
    zh: '号码 {serials} 在多个型号中存在：请扫描完整的 UDI 码。',
    en: 'Number {serials} exists under several models: scan the whole UDI.',
  },
  'serial-issued': {
    zh: '序列号 {serials} 已发放过，不能再次发放：请换用其他号码。',
    en: 'Serial {serials} was issued before and is never issued twice: use another number.',
  },
  'serial-wrong-batch': {
    zh: '序列号 {serials} 不属于批 {batch}：请取出并核对。',
    en: 'Serial {serials} is not of batch {batch}: take it out and check.',
  },
  'serial-wrong-order': {
    zh: '序列号 {serials} 不属于该订单或客户（{order}）：请换货。',
    en: 'Serial {serials} is not for this order or customer ({order}): take another.',
  },
  'serial-wrong-model': {
    zh: '序列号 {serials} 不是型号 {model}：请换货。',
    en: 'Serial {serials} is not of model {model}: take another.',
  },
  'serial-wrong-status': {
    zh: '序列号 {serials} 的状态不是 {statuses}：请先完成前面的步骤。',
    en: 'Serial {serials} is not in status {statuses}: finish the earlier steps first.',
  },
  'serial-held': {
    zh: '序列号 {serials} 已被冻结（{reason}）：解冻前不得移动，请与质量部门联系。',
    en: 'Serial {serials} is on hold ({reason}): it must not move until the hold is lifted; ask quality assurance.',
  },
  'serial-not-released': {
    zh: '序列号 {serials} 尚未放行：放行后才能发货。',
    en: 'Serial {serials} is not released: it may be shipped after its release only.',
  },
  'status-not-allowed': {
    zh: '序列号 {serials} 不能由“{from}”变为“{to}”：请按流程顺序操作。',
    en: 'Serial {serials} cannot go from "{from}" to "{to}": follow the order of the process.',
  },
  'nonconformance-open': {
    zh: '{subjects} 有未关闭的不合格（{ids}）：请先完成处置并关闭。',
    en: '{subjects} has an open nonconformance ({ids}): dispose of it and close it first.',
  },
  'no-serials': { zh: '没有给出序列号：请至少扫描一个。', en: 'No serial was given: scan at least one.' },

  'model-unknown': {
    zh: '型号 {model} 不存在或已停用：请检查主数据。',
    en: 'Model {model} is unknown or retired: check the master data.',
  },
  'numbers-exhausted': {
    zh: '型号 {model} 的序列号规则已用尽：请加长位数或更换前缀。',
    en: 'The serial number rule of model {model} is used up: lengthen it or change its prefix.',
  },
  'certificate-missing': {
    zh: '型号 {model} 没有覆盖“{scope}”（市场 {market}）的注册证或许可：请先登记。',
    en: 'No certificate of model {model} covers {scope} (market {market}): register one first.',
  },
  'certificate-expired': {
    zh: '型号 {model} 用于“{scope}”的证书 {certificates} 不在有效期内：请先续期。',
    en: 'Certificate {certificates} of model {model} for {scope} is outside its validity: renew it first.',
  },
  'item-unknown': { zh: '物料 {item} 不存在：请检查主数据。', en: 'Item {item} is unknown: check the master data.' },
  'organisation-unknown': {
    zh: '组织 {organisation} 不存在：请先登记。',
    en: 'Organisation {organisation} is unknown: register it first.',
  },
  'location-unknown': { zh: '库位 {location} 不存在：请先登记。', en: 'Location {location} is unknown: register it first.' },
  'order-unknown': { zh: '订单 {order} 不存在：请检查订单号。', en: 'Order {order} is unknown: check its number.' },
  'order-exists': { zh: '订单 {order} 已存在：请换用其他订单号。', en: 'Order {order} exists already: choose another number.' },
  'order-closed': {
    zh: '订单 {order} 已关闭或取消：请选择其他订单。',
    en: 'Order {order} is closed or cancelled: choose another.',
  },
  'order-mismatch': {
    zh: '订单 {order} 的{field}与所给的不一致（应为 {expected}）：请核对。',
    en: 'The {field} of order {order} differs (it is {expected}): check it.',
  },

  'lot-unknown': { zh: '物料批 {lots} 未登记：请先收货。', en: 'Lot {lots} is not on record: receive it first.' },
  'lot-exists': { zh: '物料批 {lot} 已登记：请核对批号。', en: 'Lot {lot} is on record already: check its number.' },
  'lot-not-accepted': {
    zh: '物料批 {lots} 未被接收：检验合格或让步接收后才能使用。',
    en: 'Lot {lots} is not accepted: it may be used after acceptance or concession only.',
  },
  'lot-expired': { zh: '物料批 {lots} 已过有效期：请隔离并换批。', en: 'Lot {lots} is expired: segregate it and take another.' },
  'lot-held': { zh: '物料批 {lots} 已被冻结：请与质量部门联系。', en: 'Lot {lots} is on hold: ask quality assurance.' },
  'lot-decided': {
    zh: '物料批 {lot} 已判定为“{status}”：需要更改时请走不合格流程。',
    en: 'Lot {lot} was decided already ({status}): open a nonconformance to change it.',
  },
  'lot-wrong-item': { zh: '物料批 {lots} 不是物料 {item}：请换批。', en: 'Lot {lots} is not of item {item}: take another.' },
  'stock-insufficient': {
    zh: '物料批 {lot} 库存不足（现有 {available}，需要 {needed}）：请补料或换批。',
    en: 'Lot {lot} has too little left ({available} of {needed}): add stock or take another lot.',
  },
  'supplier-unknown': { zh: '供应商 {supplier} 不存在：请先登记。', en: 'Supplier {supplier} is unknown: register it first.' },
  'supplier-not-approved': {
    zh: '供应商 {suppliers} 未获批准供应该物料：请先完成供应商批准。',
    en: 'Supplier {suppliers} is not approved for this item: approve it first.',
  },

  'batch-unknown': { zh: '批 {batch} 不存在：请先开批。', en: 'Batch {batch} is unknown: open it first.' },
  'batch-exists': { zh: '批 {batch} 已存在：请换用其他批号。', en: 'Batch {batch} exists already: choose another number.' },
  'batch-closed': { zh: '批 {batch} 已放行，不能再更改。', en: 'Batch {batch} is released and cannot change any more.' },
  'batch-full': {
    zh: '批 {batch} 的计划数量为 {quantity}，不能再加入：请核对数量。',
    en: 'Batch {batch} is planned for {quantity} devices and takes no more: check the quantity.',
  },
  'batch-held': {
    zh: '批 {batch} 已被冻结（{reason}）：请与质量部门联系。',
    en: 'Batch {batch} is on hold ({reason}): ask quality assurance.',
  },
  'batch-incomplete': {
    zh: '批 {batch} 尚不完整：{missing}。请补齐后再放行。',
    en: 'Batch {batch} is not complete: {missing}. Complete it before release.',
  },
  'balance-wrong': {
    zh: '批 {batch} 的{what}数量不平：{sums}。请查清差异。',
    en: 'The {what} of batch {batch} do not balance: {sums}. Find the difference.',
  },
  'outside-schedule': {
    zh: '批的计划 {planned} 超出订单 {order} 的时间窗（{window}）：请调整计划。',
    en: 'The plan {planned} lies outside the window of order {order} ({window}): adjust it.',
  },
  'standard-missing': {
    zh: '{subject} 在 {day} 没有生效的{what}：请先发布。',
    en: 'No {what} of {subject} is in force on {day}: issue one first.',
  },
  'characteristic-unknown': {
    zh: '检验标准 {standard} 没有检验项 {characteristic}：请核对。',
    en: 'Standard {standard} has no characteristic {characteristic}: check it.',
  },
  'operation-unknown': {
    zh: '工艺路线 {route} 没有工序 {operation}：请核对。',
    en: 'Route {route} has no operation {operation}: check it.',
  },
  'route-out-of-order': {
    zh: '序列号 {serials} 尚未完成工序 {missing}，不能做 {operation}：请按工艺路线操作。',
    en: 'Serial {serials} has not passed {missing} yet and cannot do {operation}: follow the route.',
  },
  'route-incomplete': {
    zh: '批 {batch} 的序列号 {serials} 尚未完成全部工序：请先完成工艺路线。',
    en: 'Serial {serials} of batch {batch} has operations of the route before it: finish them first.',
  },
  'station-unknown': { zh: '工位 {station} 不存在或停用：请核对。', en: 'Station {station} is unknown or blocked: check it.' },
  'station-not-cleared': {
    zh: '工位 {station} 尚未为批 {batch} 清场：请先清场。',
    en: 'Station {station} is not cleared for batch {batch}: clear the line first.',
  },
  'clearance-incomplete': {
    zh: '清场检查未全部通过（{checks}）：请完成后重新记录。',
    en: 'Line clearance did not pass ({checks}): finish it and record it again.',
  },
  'inspection-unknown': { zh: '检验记录 {inspection} 不存在：请核对。', en: 'Inspection {inspection} is unknown: check it.' },
  'inspection-rejected': {
    zh: '检验 {inspection} 判定为拒收：请走不合格流程。',
    en: 'Inspection {inspection} rejected the lot: open a nonconformance.',
  },
  'instrument-unknown': {
    zh: '仪器 {instrument} 未登记：请使用已登记的仪器。',
    en: 'Instrument {instrument} is not on record: use one that is.',
  },
  'instrument-missing': {
    zh: '工序 {operation} 需要在校仪器：请扫描仪器编号。',
    en: 'Operation {operation} needs a calibrated instrument: scan its number.',
  },
  'calibration-expired': {
    zh: '仪器 {instrument} 的校准已过期（{due}）：请停用并送校。',
    en: 'The calibration of instrument {instrument} ended ({due}): take it out of use and have it calibrated.',
  },
  'instrument-blocked': {
    zh: '仪器 {instrument} 已停用：请换用其他仪器。',
    en: 'Instrument {instrument} is blocked: use another.',
  },
  'operator-not-qualified': {
    zh: '{operator} 没有工序 {operation} 的有效上岗资格：请安排培训或换人。',
    en: '{operator} is not qualified for {operation}: train them or ask someone else.',
  },

  'label-open': {
    zh: '序列号 {serials} 已有有效标签：请先销毁再补打。',
    en: 'Serial {serials} has a valid label already: destroy it before a reprint.',
  },
  'label-missing': {
    zh: '序列号 {serials} 没有可用的标签：请先发放标签。',
    en: 'Serial {serials} has no label to use: issue one first.',
  },

  'part-in-other-device': {
    zh: '部件 {parts} 已装在其他设备中：请核对序列号。',
    en: 'Part {parts} is in another device already: check its serial number.',
  },
  'part-unknown': { zh: '部件 {parts} 未登记：请先收货登记。', en: 'Part {parts} is not on record: receive it first.' },
  'part-not-in-device': {
    zh: '部件 {parts} 不在设备 {device} 中：请核对。',
    en: 'Part {parts} is not in device {device}: check it.',
  },
  'part-scrapped': { zh: '部件 {parts} 已报废：请换用其他部件。', en: 'Part {parts} is scrapped: take another.' },
  'part-exists': { zh: '部件 {parts} 已登记：请核对序列号。', en: 'Part {parts} is on record already: check its serial number.' },
  'item-not-in-bom': {
    zh: '物料 {item} 不在物料清单 {bom} 中：请核对物料。',
    en: 'Item {item} is not in the bill of materials {bom}: check the item.',
  },
  'already-packed': {
    zh: '序列号 {serials} 已在其他包装中：请先拆包。',
    en: 'Serial {serials} is in another package: unpack it first.',
  },
  'sscc-unknown': { zh: '物流单元 {sscc} 不存在：请先签发 SSCC。', en: 'Package {sscc} is unknown: issue its SSCC first.' },
  'prefix-missing': {
    zh: '没有可用的厂商识别代码：请为制造商登记 GLN。',
    en: 'There is no company prefix to number packages: register the GLN of the maker.',
  },
  'not-in-package': {
    zh: '序列号 {serials} 不在物流单元 {sscc} 中：请核对。',
    en: 'Serial {serials} is not in package {sscc}: check it.',
  },

  'shipment-unknown': { zh: '发货单 {shipment} 不存在：请核对。', en: 'Shipment {shipment} is unknown: check it.' },
  'shipment-status': {
    zh: '发货单 {shipment} 的状态为“{status}”，不能{act}。',
    en: 'Shipment {shipment} is {status}: it cannot {act} any more.',
  },
  'shipment-empty': { zh: '发货单 {shipment} 没有拣货：请先扫描拣货。', en: 'Shipment {shipment} is empty: pick devices first.' },
  'already-in-shipment': {
    zh: '序列号 {serials} 已在其他发货单中：请核对。',
    en: 'Serial {serials} is on another shipment: check it.',
  },
  'quantity-exceeded': {
    zh: '订单 {order} 的数量为 {quantity}，本次将超出：请减少。',
    en: 'Order {order} asks for {quantity} devices and this would exceed it: take fewer.',
  },
  'serial-expired': {
    zh: '序列号 {serials} 已过有效期：不得发货或安装。',
    en: 'Serial {serials} is expired: it must not be shipped or installed.',
  },
  'shortage-open': {
    zh: '发货单 {shipment} 有未解释的短缺（{serials}）：请先查清。',
    en: 'Shipment {shipment} has unexplained shortages ({serials}): clear them up first.',
  },
  'not-the-holder': {
    zh: '序列号 {serials} 不在 {organisation} 手中：请核对发货方。',
    en: 'Serial {serials} is not held by {organisation}: check the sender.',
  },

  'installation-unknown': {
    zh: '安装单 {installation} 不存在：请核对。',
    en: 'Installation {installation} is unknown: check it.',
  },
  'installation-status': {
    zh: '安装单 {installation} 的状态为“{status}”，不能{act}。',
    en: 'Installation {installation} is {status}: it cannot {act}.',
  },
  'maintenance-unknown': { zh: '维护单 {maintenance} 不存在：请核对。', en: 'Maintenance {maintenance} is unknown: check it.' },
  'maintenance-status': {
    zh: '维护单 {maintenance} 的状态为“{status}”，不能{act}。',
    en: 'Maintenance {maintenance} is {status}: it cannot {act}.',
  },
  'maintenance-open': {
    zh: '序列号 {serial} 已有进行中的维护（{maintenance}）：请先完成。',
    en: 'Serial {serial} is in maintenance already ({maintenance}): complete it first.',
  },

  'nonconformance-unknown': {
    zh: '不合格 {nonconformance} 不存在：请核对。',
    en: 'Nonconformance {nonconformance} is unknown: check it.',
  },
  'nonconformance-status': {
    zh: '不合格 {nonconformance} 的状态为“{status}”，不能{act}。',
    en: 'Nonconformance {nonconformance} is {status}: it cannot {act}.',
  },
  'reinspection-missing': {
    zh: '序列号 {serials} 仍为不合格：返工并复检合格后才能关闭。',
    en: 'Serial {serials} is still nonconforming: rework and reinspect it before closing.',
  },
  'nothing-named': { zh: '没有说明对象：请给出序列号、物料批或批号。', en: 'Nothing is named: give serials, a lot or a batch.' },
  'hold-unknown': { zh: '没有这样的冻结：请核对。', en: 'There is no such hold: check it.' },

  'complaint-unknown': { zh: '投诉 {complaint} 不存在：请核对。', en: 'Complaint {complaint} is unknown: check it.' },
  'complaint-status': {
    zh: '投诉 {complaint} 的状态为“{status}”，不能{act}。',
    en: 'Complaint {complaint} is {status}: it cannot {act}.',
  },
  'site-unfit': {
    zh: '场地检查未全部通过（{checks}）：请整改后再检查。',
    en: 'The site is not fit ({checks}): have it mended and check again.',
  },
  'release-missing': {
    zh: '批 {batch} 尚未生产放行：请先完成生产放行。',
    en: 'Batch {batch} has no production release: it comes before the market release.',
  },
  'already-released': { zh: '批 {batch} 已完成该放行。', en: 'Batch {batch} has this release already.' },

  'recall-unknown': { zh: '召回 {recall} 不存在：请核对。', en: 'Recall {recall} is unknown: check it.' },
  'recall-status': { zh: '召回 {recall} 的状态为“{status}”，不能{act}。', en: 'Recall {recall} is {status}: it cannot {act}.' },
  'holder-unknown': {
    zh: '{organisation} 不在召回 {recall} 的持有单位中：请核对。',
    en: '{organisation} is not a holder in recall {recall}: check it.',
  },
  'not-in-recall': {
    zh: '序列号 {serials} 不在 {organisation} 的召回清单中：请核对。',
    en: 'Serial {serials} is not on the recall list of {organisation}: check it.',
  },
  'already-accounted': {
    zh: '序列号 {serials} 已核销，去向不同：请核对。',
    en: 'Serial {serials} is accounted for with another outcome: check it.',
  },
  'unexplained-devices': {
    zh: '还有 {count} 台设备去向不明（{serials}）：查清后才能关闭召回。',
    en: '{count} devices are unexplained ({serials}): account for them before closing the recall.',
  },
  'holders-not-answered': {
    zh: '持有单位 {organisations} 尚未回复：请继续催告。',
    en: 'Holders {organisations} have not answered: go on reminding them.',
  },

  'case-unknown': { zh: '事项 {case} 不存在或已关闭：请核对。', en: 'Case {case} is unknown or closed: check it.' },
  'event-invalid': {
    zh: 'EPCIS 事件不正确（{field}：{fault}）：请检查流程文件。',
    en: 'The EPCIS event is not valid ({field}: {fault}): check the SOP file.',
  },
  'record-exists': { zh: '{record} 已存在：请换用其他编号。', en: '{record} exists already: choose another id.' },
  'record-unknown': { zh: '{record} 不存在：请核对。', en: '{record} is unknown: check it.' },
  'record-changed': {
    zh: '{record} 已被 {user} 更改：请重新打开后再改。',
    en: '{record} was changed by {user}: open it again before you change it.',
  },
  'reference-unknown': {
    zh: '{record} 引用了不存在的 {reference}：请先登记。',
    en: '{record} refers to {reference}, which does not exist: register it first.',
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof refusalMessages;

import type { Shape } from '../../feel/grammar/parse-feel.ts';
import { ANY, type FeelType } from '../../feel/conformance/feel-type.ts';
import type { Boxed } from '../boxed/place.ts';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { answerType, functionBody, parametersOf } from '../boxed/function-boxes.ts';
import type { ItemParameter } from '../boxed/boxed-function.ts';
import { shapeOfBox } from '../boxed/shape-of-box.ts';
import { type Findings, Site } from '../boxed/site.ts';
import type { DecisionModel, Definitions, DrgElement, ServiceLists } from '../model/definitions.ts';
import { merged } from '../model/merged.ts';
import { serviceLists } from '../model/parse-dmn.ts';
import { answerItem, type ItemType, parameterItem } from '../item-definitions/item-type.ts';
import { ItemTypes, shapeOfType } from '../item-definitions/item-types.ts';
import { childOf } from '../xml/read-xml.ts';

/** An element of the graph made ready to run. */
export type Unit =
  | { kind: 'inputData'; element: DrgElement; item: ItemType }
  | { kind: 'decision'; element: DrgElement; item: ItemType; run: Boxed }
  | {
      kind: 'businessKnowledgeModel';
      element: DrgElement;
      parameters: ItemParameter[];
      run: Boxed;
      result: ItemType;
      answer: FeelType;
    }
  | { kind: 'decisionService'; element: DrgElement; item: ItemType; lists: ServiceLists };

/** A name that an element sees: one of its own file, or one of an imported file under the name of the import. */
export type Visible = { alias: string; name: string; key: string };

/** A model's elements, each compiled when it is first needed and then kept. */
export class Program {
  readonly model: DecisionModel;
  readonly #units = new Map<string, Unit>();
  readonly #types = new Map<Definitions, ItemTypes>();
  readonly #findings = new Map<string, Findings>();
  readonly #visible = new Map<string, Visible[]>();

  constructor(model: DecisionModel) {
    this.model = model;
  }

  unit(key: string): Unit | undefined {
    const known = this.#units.get(key);
    const element = this.model.elements.get(key);
    if (known !== undefined || element === undefined) return known;
    const unit = this.#compile(element);
    this.#units.set(key, unit);
    return unit;
  }

  /** What compiling an element has brought to light so far. */
  findings(key: string): Findings {
    const findings = this.#findings.get(key) ?? { problems: [], unknown: new Set() };
    this.#findings.set(key, findings);
    return findings;
  }

  typesOf(definitions: Definitions): ItemTypes {
    const types = this.#types.get(definitions) ?? new ItemTypes(definitions);
    this.#types.set(definitions, types);
    return types;
  }

  /** What an element requires, by the names it sees it under: each name once, that of its own file before an imported one. */
  visible(element: DrgElement): Visible[] {
    const known = this.#visible.get(element.key);
    if (known !== undefined) return known;
    const self = element.kind === 'businessKnowledgeModel' ? [element.key] : [];
    const required = [...element.information, ...element.knowledge, ...self].flatMap((key) => {
      const found = this.model.elements.get(key);
      if (found === undefined) return [];
      return ways(element.definitions, found.definitions).map((way) => ({ ...way, name: found.variable.name, key }));
    });
    const visible = required.toSorted((a, b) => a.rank - b.rank).filter(isFirst);
    this.#visible.set(element.key, visible);
    return visible;
  }

  /** The name by which a file knows an element: qualified by the import that it comes with, if that has a name. */
  nameIn(definitions: Definitions, key: string): string {
    const element = this.model.elements.get(key);
    if (element === undefined) return key;
    const alias = ways(definitions, element.definitions)[0]?.alias ?? '';
    return alias === '' ? element.variable.name : `${alias}.${element.variable.name}`;
  }

  #compile(element: DrgElement): Unit {
    const types = this.typesOf(element.definitions);
    const item = types.of(element.variable.typeRef);
    if (element.kind === 'inputData') return { kind: element.kind, element, item };
    if (element.kind === 'decisionService') return { kind: element.kind, element, item, lists: serviceLists(element) };
    const site = new Site(this.#shapeAround(element), types, compileBoxed, this.findings(element.key));
    if (element.kind === 'decision') return { kind: element.kind, element, item, run: site.inside(element.xml) };
    const logic = childOf(element.xml, 'encapsulatedLogic');
    if (logic === undefined) return { kind: element.kind, element, parameters: [], run: () => null, result: item, answer: ANY };
    const own = item.type.kind === 'any' ? types.of(logic.attributes['typeRef']) : item;
    const result = answerItem(own);
    return {
      kind: element.kind,
      element,
      parameters: parametersOf(logic, site).map((each) => ({
        ...each,
        item: parameterItem(each.name, each.item, own.signature),
      })),
      run: functionBody(logic, site),
      result,
      answer: result.type.kind === 'any' ? answerType(logic, site) : result.type,
    };
  }

  #shapeAround(element: DrgElement): Shape {
    const shape: { [name: string]: Shape | null } = {};
    for (const { alias, name, key } of this.visible(element)) {
      const inner = this.#shapeOf(key);
      if (alias === '') shape[name] = inner;
      else shape[alias] = { ...shape[alias], [name]: inner };
    }
    return shape;
  }

  /** The names inside an element's value, or inside what it answers when called. */
  #shapeOf(key: string): Shape | null {
    const element = this.model.elements.get(key);
    if (element === undefined) return null;
    const types = this.typesOf(element.definitions);
    const own = shapeOfType(types.of(element.variable.typeRef).type);
    if (own !== null || element.kind === 'inputData') return own;
    if (element.kind !== 'decisionService') return shapeOfBox(element.xml, undefined, types);
    const outputs = serviceLists(element).output;
    if (outputs.length === 1) return this.#shapeOf(outputs[0] ?? '');
    return Object.fromEntries(
      outputs.map((output) => [this.model.elements.get(output)?.variable.name ?? '', this.#shapeOf(output)]),
    );
  }
}

/** Whether a file says by input data what it reads from outside. */
export function declaresInputs(definitions: Definitions): boolean {
  return definitions.elements.some(({ kind }) => kind === 'inputData');
}

function isFirst({ alias, name }: Visible, index: number, all: readonly Visible[]): boolean {
  return all.findIndex((each) => each.alias === alias && each.name === name) === index;
}

/** The names under which a file sees what another holds, empty for its own, and the place of that other among namesakes. */
function ways(from: Definitions, to: Definitions): { alias: string; rank: number }[] {
  const named = from.imports.filter(({ alias }) => alias !== '');
  const found = [{ alias: '', definitions: from }, ...named]
    .map(({ alias, definitions }) => ({ alias, rank: merged(definitions).indexOf(to) }))
    .filter(({ rank }) => rank >= 0);
  return found.length > 0 ? found : [{ alias: '', rank: Number.MAX_SAFE_INTEGER }];
}

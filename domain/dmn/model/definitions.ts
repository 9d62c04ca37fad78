import type { XmlElement } from '../xml/read-xml.ts';

/** A name with the type its values must have. */
export type InformationItem = { readonly name: string; readonly typeRef: string | undefined };

/** What an element of the requirements graph is called and how others refer to it. */
export type DrgElement = {
  readonly kind: 'inputData' | 'decision' | 'businessKnowledgeModel' | 'decisionService';
  /** `namespace#id`, unique among a model and its imports. */
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly variable: InformationItem;
  /** Keys of the inputs and decisions whose values it reads. */
  readonly information: readonly string[];
  /** Keys of the knowledge models and services it calls. */
  readonly knowledge: readonly string[];
  readonly xml: XmlElement;
  readonly definitions: Definitions;
};

/** A decision service's lists, by key. */
export type ServiceLists = {
  readonly output: readonly string[];
  readonly inputData: readonly string[];
  readonly inputDecisions: readonly string[];
  readonly encapsulated: readonly string[];
};

/** A model that a file imports. With no name, what it holds counts as the file's own (DMN 1.5, 6.3.3). */
export type Import = { readonly alias: string; readonly definitions: Definitions };

/** One file: its elements, its types, and the models it imports, in order. */
export type Definitions = {
  readonly namespace: string;
  readonly name: string;
  readonly elements: readonly DrgElement[];
  readonly ids: ReadonlySet<string>;
  readonly itemDefinitions: ReadonlyMap<string, XmlElement>;
  readonly imports: readonly Import[];
  /** Prefixes of the file's own XML, which older versions put before type names. */
  readonly prefixes: ReadonlyMap<string, string>;
};

/** All elements of a model and its imports. */
export type DecisionModel = {
  readonly definitions: Definitions;
  readonly elements: ReadonlyMap<string, DrgElement>;
};

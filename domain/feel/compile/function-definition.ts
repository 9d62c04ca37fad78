import type { SyntaxNode } from '../grammar/syntax-node.ts';
import type { Runtime } from '../runtime.ts';
import { coerce } from '../conformance/conforms.ts';
import { ANY, type FeelType } from '../conformance/feel-type.ts';
import { normalizeName } from '../values/context.ts';
import type { FeelValue } from '../values/feel-value.ts';
import { CallFailure, FeelFunction, type Parameter } from '../values/function.ts';
import { bodyType } from './body-type.ts';
import { type Compilation, childrenOf, type Lexical, nameOf, part, partsOf, within } from './compilation.ts';
import { Binding, type Code, type Evaluate, type Frame, type Locals } from './frame.ts';
import { typeOfNode } from './type.ts';

/** A function written in an expression, closed over the names around it. */
class DefinedFunction extends FeelFunction {
  readonly parameters: readonly Parameter[];
  readonly result: FeelType;
  readonly #body: Evaluate;
  readonly #frame: Frame;

  constructor(parameters: readonly Parameter[], result: FeelType, body: Evaluate, frame: Frame) {
    super();
    this.result = result;
    this.parameters = parameters;
    this.#body = body;
    this.#frame = frame;
  }

  callPositional(args: readonly FeelValue[], _runtime: Runtime): FeelValue | CallFailure {
    if (args.length !== this.parameters.length)
      return new CallFailure(`需要 ${this.parameters.length} 个参数`, `takes ${this.parameters.length} arguments`);
    if (!this.#frame.runtime.takeTurn()) return new CallFailure('求值时间过长', 'the evaluation takes too long');
    let locals: Locals | null = this.#frame.locals;
    for (const [index, { name, type, fit }] of this.parameters.entries()) {
      const given = args[index] ?? null;
      const value = fit === undefined ? coerce(given, type) : fit(given);
      if (value === undefined) return new CallFailure(`参数 ${name} 的类型不对`, `argument ${name} is of the wrong type`);
      locals = new Binding(normalizeName(name), value, locals);
    }
    return this.#body({ runtime: this.#frame.runtime, locals });
  }

  callNamed(args: ReadonlyMap<string, FeelValue>, runtime: Runtime): FeelValue | CallFailure {
    const ordered = orderArguments(this.parameters, args);
    return ordered instanceof CallFailure ? ordered : this.callPositional(ordered, runtime);
  }
}

/** A function of Java or PMML: it can be held and passed on, but not called. */
class ForeignFunction extends FeelFunction {
  readonly parameters: readonly Parameter[];
  readonly result: FeelType = { kind: 'null' };

  constructor(parameters: readonly Parameter[]) {
    super();
    this.parameters = parameters;
  }

  callPositional(): CallFailure {
    return new CallFailure('不能调用外部（Java、PMML）函数', 'a foreign function (Java, PMML) cannot be called');
  }

  callNamed(): CallFailure {
    return this.callPositional();
  }
}

/** Arguments by name in the order of the parameters, null for what is not given; every name must be a parameter. */
export function orderArguments(
  parameters: readonly Parameter[],
  args: ReadonlyMap<string, FeelValue>,
): FeelValue[] | CallFailure {
  const names = parameters.map(({ name }) => normalizeName(name));
  const stranger = [...args.keys()].find((name) => !names.includes(name));
  if (stranger !== undefined) return new CallFailure(`没有名为 ${stranger} 的参数`, `there is no parameter ${stranger}`);
  return names.map((name) => args.get(name) ?? null);
}

/** `function(a: type, b) body`; a foreign function (`external`) can be defined but not called. */
export function functionDefinition(compilation: Compilation, node: SyntaxNode, lexical: Lexical): Code {
  const parameters = childrenOf(node)
    .filter((child) => child.name === 'FormalParameters')
    .flatMap((child) => partsOf(child))
    .map((child) => parameterOf(compilation, child));
  const external = childrenOf(node).some((child) => child.name === 'external');
  const bodyNode = childrenOf(node).find((child) => child.name === 'FunctionBody') ?? node;
  const inside = within(lexical, ...parameters.map(({ name }) => name));
  if (external) return { run: () => new ForeignFunction(parameters) };
  const body = compilation.compile(part(bodyNode, 0), inside).run;
  const result = bodyType(compilation, part(bodyNode, 0), parameters);
  return { run: (frame) => new DefinedFunction(parameters, result, body, frame) };
}

function parameterOf(compilation: Compilation, node: SyntaxNode): Parameter {
  const name = nameOf(compilation, part(node, 0));
  const type = childrenOf(node).find((child) => child.name === 'Type');
  if (type === undefined) return { name, type: ANY };
  const fit = compilation.fitOf(nameOf(compilation, type));
  return { name, type: typeOfNode(compilation, type), ...(fit && { fit }) };
}

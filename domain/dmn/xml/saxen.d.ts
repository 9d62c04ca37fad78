declare module 'saxen' {
  type Decode = (text: string) => string;
  type Context = () => { line: number; column: number };

  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text', listener: (value: string, decode: Decode) => void): this;
    on(event: 'cdata', listener: (value: string) => void): this;
    on(event: 'attention', listener: (value: string) => void): this;
    on(event: 'error' | 'warn', listener: (error: Error, context: Context) => void): this;
    parse(xml: string): Error | undefined;
    stop(): void;
  }
}
